import { data, Form } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { isOver } from '../../domain/access/session.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { noteAccess } from '../../store/access-log.ts'
import { accountOf } from '../../store/accounts.ts'
import { endSessions, sessionsOf } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/account.page'
import { changePassword } from './change-password.ts'
import { deviceName } from './device-name.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { secretOf } from './secret-of.ts'
import { type ShownSession, SessionTable } from './session-table.tsx'

/** One's own account and where it is signed in. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, session, now, texts } = askedByActor(context)
  return inMunicipality(db, actor.municipality, async (tx) => ({
    name: actor.name,
    login: (await accountOf(tx, actor.person))?.login,
    sessions: (await sessionsOf(tx, actor.person))
      .filter((one) => !isOver(one, now))
      .map(
        (one): ShownSession => ({
          id: one.id,
          device: deviceName(one.device, texts),
          beganAt: one.beganAt.toISOString(),
          usedAt: one.usedAt.toISOString(),
          isThis: one.id === session?.id,
        }),
      ),
  }))
}

/** Changes the password, or signs out elsewhere. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const { db, actor, session } = asking
  const form = await request.formData()
  const end = textOf(form, 'end')
  if (!form.has('end')) {
    const refused = await changePassword(asking, {
      current: secretOf(form, 'current'),
      password: secretOf(form, 'password'),
      repeated: secretOf(form, 'repeated'),
    })
    return refused
      ? data({ problem: refused.refused, ended: undefined }, { status: 400 })
      : data({ problem: undefined, ended: undefined })
  }
  if (end !== 'others' && !isUuid(end)) throw data(null, { status: 400 })
  const which = end === 'others' ? { allBut: session?.id } : { id: end }
  const ended = await inMunicipality(db, actor.municipality, async (tx) => {
    const count = await endSessions(tx, actor.person, which)
    await noteAccess(tx, { what: 'sessions ended', person: actor.person, details: { count } })
    return count
  })
  return data({ problem: undefined, ended })
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts()
  const { name, login, sessions } = loaderData
  const problem = actionData?.problem
  return (
    <>
      <title>{`${t.signIn.account} – ${t.common.product}`}</title>
      <PageHead title={t.signIn.account} meta={name} />
      <p className="lead">{login === undefined ? t.signIn.personaLead : t.signIn.accountLead(login)}</p>
      {actionData && !problem ? (
        <Notice kind="good">
          {actionData.ended === undefined ? t.signIn.passwordChanged : t.signIn.ended(actionData.ended)}
        </Notice>
      ) : null}
      <div className="stack mt-5 person">
        <Section title={t.signIn.sessions} id="sessions" meta={t.signIn.sessionsLead}>
          <SessionTable sessions={sessions} />
        </Section>
        {login === undefined ? null : (
          <Section title={t.signIn.changePassword} id="password">
            {/* A new form after each change, so that no password stays in it. */}
            <Form method="post" className="form form--narrow" key={problem ?? sessions.length}>
              {problem ? <Notice kind="broken">{t.errors.summary}</Notice> : null}
              <TextField
                name="current"
                label={t.signIn.currentPassword}
                type="password"
                autoComplete="current-password"
                error={problem === 'wrong password' ? t.signIn.problems[problem] : undefined}
                isRequired
              />
              <NewPasswordFields problem={problem === 'wrong password' ? undefined : problem} />
              <div className="buttons">
                <button className="button button--primary" type="submit">
                  {t.signIn.changePassword}
                </button>
              </div>
            </Form>
          </Section>
        )}
      </div>
    </>
  )
}
