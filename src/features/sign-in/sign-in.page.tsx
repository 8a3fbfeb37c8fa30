import { data, Form, Link, redirect, useNavigation } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Empty, Notice, PageHead } from '../../design/page.tsx'
import type { MunicipalityId } from '../../domain/ids.ts'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { asked } from '../../request/asking.ts'
import { backFrom, backTo } from '../../request/back.ts'
import { textOf } from '../../request/form-text.ts'
import { setSessionCookie } from '../../request/session-cookie.ts'
import type { Route } from './+types/sign-in.page'
import { providerRefusals, ProviderWays } from './provider-ways.tsx'
import { providerWays } from './ways-of-providers.ts'
import { PersonaChoices } from './persona-choice.tsx'
import { personaChoices } from './persona-choices.ts'
import { choosable } from './remembered.ts'
import { secretOf } from './secret-of.ts'
import { signInWithPassword } from './sign-in-with-password.ts'
import { serverTexts } from '../../messages/server-texts.ts'

/** Where one can sign in, and who one can be in a demo. Who has signed in already goes on. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = asked(context)
  const { searchParams } = new URL(request.url)
  const back = backTo(searchParams.get('til'))
  if (asking.actor) throw redirect(back)
  const refused = providerRefusals.find((one) => one === searchParams.get('nej'))
  const here = await choosable(asking, request)
  const municipalities = here.municipalities.flatMap((one) => (one.isDemo ? [] : [one]))
  return {
    back,
    hasSignedOut: searchParams.has('ud'),
    refused: refused && serverTexts(asking.language).provider.refused[refused],
    municipalities: municipalities.map(({ id, name }) => ({ id, name })),
    hasMore: here.hasMore,
    address: here.wantsAll ? '/log-ind?alle' : '/log-ind',
    sendsMail: asking.sendsMail,
    ways: await providerWays(asking, municipalities, back),
    choices: await personaChoices(asking, here.municipalities),
  }
}

/** Signs in and goes on to where one wanted; or says why not, with what was written, except the password. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = asked(context)
  const form = await request.formData()
  const municipality = Number(textOf(form, 'municipality'))
  const isKnown = (await asking.municipalities()).some((one) => one.id === municipality)
  const input = {
    municipality: municipality as MunicipalityId,
    login: textOf(form, 'login'),
    password: secretOf(form, 'password'),
  }
  const answer = isKnown ? await signInWithPassword(asking, input) : ({ refused: 'wrong' } as const)
  const { signIn } = asking.texts
  if ('refused' in answer) {
    const problem =
      answer.refused === 'wait' ? signIn.wait(Math.ceil(answer.milliseconds / 60_000)) : signIn.wrong
    return data(
      { problem, login: input.login, municipality: String(municipality) },
      { status: answer.refused === 'wait' ? 429 : 401 },
    )
  }
  return redirect(backFrom(form), {
    headers: { 'set-cookie': setSessionCookie(answer, asking.from.isSecure) },
  })
}

export default function SignInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(providerRoom)
  const { municipalities, choices, back, hasSignedOut, hasMore, refused, ways } = loaderData
  const isSending = useNavigation().formMethod === 'POST'
  const [only] = municipalities
  return (
    <>
      <title>{`${municipalities.length > 0 ? t.signIn.title : t.signIn.choose} – ${t.common.product}`}</title>
      {municipalities.length > 0 ? (
        <>
          <PageHead title={t.signIn.title} meta={municipalities.length === 1 ? only?.name : undefined} />
          {hasSignedOut && !actionData ? <Notice kind="good">{t.signIn.signedOut}</Notice> : null}
          {refused && !actionData ? <Notice kind="broken">{refused}</Notice> : null}
          <ProviderWays ways={ways} />
          {ways.length > 0 ? (
            <h2 className="ruled mt-6">{t.provider.orAccount}</h2>
          ) : (
            <p className="lead">{t.signIn.lead}</p>
          )}
          <Form method="post" action={loaderData.address} className="form form--narrow mt-4">
            {actionData ? <Notice kind="broken">{actionData.problem}</Notice> : null}
            <input type="hidden" name="back" value={back} />
            {municipalities.length === 1 && only ? (
              <input type="hidden" name="municipality" value={only.id} />
            ) : (
              <SelectField
                name="municipality"
                label={t.signIn.municipality}
                options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={actionData?.municipality ?? String(only?.id)}
              />
            )}
            <TextField
              name="login"
              label={t.signIn.login}
              type="email"
              autoComplete="username"
              value={actionData?.login}
              isRequired
            />
            <TextField
              name="password"
              label={t.signIn.password}
              type="password"
              autoComplete="current-password"
              isRequired
            />
            <div className="buttons">
              <button
                className={ways.length > 0 ? 'button' : 'button button--primary'}
                type="submit"
                disabled={isSending}
              >
                {t.signIn.submit}
              </button>
            </div>
            <p className="meta">
              {loaderData.sendsMail ? (
                <Link to="/glemt-adgangskode">{t.mail.forgotten}</Link>
              ) : (
                t.signIn.forgotten
              )}
            </p>
          </Form>
        </>
      ) : choices.length === 0 ? (
        <Empty title={t.signIn.nobodyYet}>{t.signIn.nobodyYetText}</Empty>
      ) : null}
      {hasMore ? (
        <p className="mt-4">
          <Link to={`/log-ind?${new URLSearchParams({ alle: '', til: back }).toString()}`}>
            {t.signIn.otherMunicipality}
          </Link>
        </p>
      ) : null}
      {choices.length > 0 ? (
        <PersonaChoices choices={choices} back={back} isAlone={municipalities.length === 0} />
      ) : null}
    </>
  )
}
