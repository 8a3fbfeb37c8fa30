import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { asked } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import type { Route } from './+types/begin.page'
import { acceptLink, openLink } from './accept-link.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { secretOf } from './secret-of.ts'

/** Whose link it is. Looking at it doesn't use it: mail programs look, too. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const link = await openLink(asked(context), params.link)
  return data(
    {
      link: link && {
        name: link.name,
        login: link.login,
        purpose: link.purpose,
        municipality: link.municipality.name,
      },
    },
    { status: link ? 200 : 410 },
  )
}

/** Keeps the name and the password, and signs in; or says what is wrong, with what was written, except the passwords. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const asking = asked(context)
  const form = await request.formData()
  const login = textOf(form, 'login')
  const answer = await acceptLink(asking, params.link, {
    login,
    password: secretOf(form, 'password'),
    repeated: secretOf(form, 'repeated'),
  })
  if ('refused' in answer) {
    return answer.refused === 'link is over'
      ? data({ login, problem: undefined }, { status: 410 })
      : data({ login, problem: answer.refused }, { status: 400 })
  }
  return redirect('/', { headers: { 'set-cookie': setSessionCookie(answer, asking.from.isSecure) } })
}

export default function BeginPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const isSending = useNavigation().formMethod === 'POST'
  const { link } = loaderData
  if (!link)
    return (
      <>
        <title>{`${t.signIn.linkOver} – ${t.common.product}`}</title>
        <Empty title={t.signIn.linkOver}>
          <p>{t.signIn.linkOverText}</p>
          <Link className="button" to="/log-ind">
            {t.signIn.toSignIn}
          </Link>
        </Empty>
      </>
    )
  const problem = actionData?.problem
  const isAboutLogin = problem === 'login missing' || problem === 'login taken'
  return (
    <>
      <title>{`${t.signIn.begin[link.purpose]} – ${t.common.product}`}</title>
      <PageHead title={t.signIn.begin[link.purpose]} meta={link.name} />
      <p className="lead">{t.signIn.beginLead(link.municipality)}</p>
      <Form method="post" className="form form--narrow mt-4">
        {problem ? <Notice kind="broken">{t.errors.summary}</Notice> : null}
        <TextField
          name="login"
          label={t.signIn.login}
          hint={t.signIn.loginHint}
          type="email"
          autoComplete="username"
          value={actionData?.login ?? link.login}
          error={isAboutLogin ? t.signIn.problems[problem] : undefined}
          isRequired
        />
        <NewPasswordFields problem={isAboutLogin ? undefined : problem} />
        <div className="buttons">
          <button className="button button--primary" type="submit" disabled={isSending}>
            {t.signIn.beginButton}
          </button>
        </div>
      </Form>
    </>
  )
}
