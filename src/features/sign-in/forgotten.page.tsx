import { data, Form, redirect } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, PageHead } from '../../design/page.tsx'
import type { MunicipalityId } from '../../domain/ids.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { asked } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import type { Route } from './+types/forgotten.page'
import { askForLink } from './ask-for-link.ts'
import { choosable } from './remembered.ts'

/** Where one asks for a link to choose a new password; only where mail is sent. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = asked(context)
  if (!asking.sendsMail) throw redirect('/log-ind')
  return {
    municipalities: (await choosable(asking, request)).municipalities.flatMap(({ id, name, isDemo }) =>
      isDemo ? [] : [{ id, name }],
    ),
  }
}

/** Answers the same whoever asks. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = asked(context)
  const form = await request.formData()
  const [code, login] = [Number(textOf(form, 'municipality')), textOf(form, 'login')]
  const isKnown = (await asking.municipalities()).some((one) => one.id === code && !one.isDemo)
  if (!asking.sendsMail || !isKnown || login === '') return data({ login: undefined }, { status: 400 })
  await askForLink(asking, { municipality: code as MunicipalityId, login })
  return data({ login })
}

export default function ForgottenPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { municipalities } = loaderData
  const [only] = municipalities
  return (
    <>
      <title>{`${t.mail.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[{ label: t.signIn.title, to: '/log-ind' }]}
        title={t.mail.title}
      />
      {actionData?.login ? (
        <Notice kind="good">{t.mail.asked(actionData.login)}</Notice>
      ) : (
        <>
          <p className="lead">{t.mail.lead}</p>
          <Form method="post" className="form form--narrow mt-4">
            {actionData ? <Notice kind="broken">{t.signIn.problems['login missing']}</Notice> : null}
            {municipalities.length === 1 && only ? (
              <input type="hidden" name="municipality" value={only.id} />
            ) : (
              <SelectField
                name="municipality"
                label={t.signIn.municipality}
                options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={String(only?.id)}
              />
            )}
            <TextField name="login" label={t.signIn.login} type="email" autoComplete="username" isRequired />
            <div className="buttons">
              <button className="button button--primary" type="submit">
                {t.mail.ask}
              </button>
            </div>
          </Form>
        </>
      )}
    </>
  )
}
