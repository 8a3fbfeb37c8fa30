import { data, Form, Link } from 'react-router'
import { TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { proposedEnd, tokenInput } from '../../domain/access/api-token.ts'
import { isOver } from '../../domain/access/session.ts'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { textOf } from '../../request/form-text.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { tokensOf } from '../../store/api-tokens.ts'
import { accountOf } from '../../store/accounts.ts'
import { sessionsOf } from '../../store/sessions.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/account.page'
import type { AccountProblem } from './accept-link.ts'
import { changePassword } from './change-password.ts'
import { deviceName } from '../../parts/device-name.ts'
import { endOwnSessions } from './end-own-sessions.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { secretOf } from './secret-of.ts'
import { type ShownSession, SessionTable } from './session-table.tsx'
import { type ShownToken, TokenSection } from './token-section.tsx'
import { giveToken, takeToken } from './tokens.ts'

/** One's own account and where it is signed in. */
export async function loader({ context }: Route.LoaderArgs) {
  const { db, actor, session, now, today, texts, language } = askedByActor(context)
  return inMunicipality(db, actor.municipality, async (tx) => ({
    name: actor.name,
    personal: serverTexts(language).personal.title,
    method: session?.method ?? 'persona',
    login: (await accountOf(tx, actor.person))?.login,
    proposedEnd: proposedEnd(today),
    tokens: (await tokensOf(tx, actor.person)).map(
      ({ id, name, scope, endsOn, usedOn }): ShownToken => ({
        id,
        name,
        scope,
        endsOn,
        usedOn,
        isOver: endsOn < today,
      }),
    ),
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

type Outcome = Readonly<{
  /** What was done, in words. */
  done?: string
  /** What is wrong with the new password. */
  problem?: AccountProblem
  /** What is wrong with the new key. */
  keyProblem?: string
  /** The key just made. */
  key?: string
}>

/** Changes the password, signs out elsewhere, makes or removes a key. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  const { signIn } = asking.texts
  const form = await request.formData()
  const answer = (outcome: Outcome, status = 200) => data(outcome, { status })
  if (form.has('make')) {
    const input = tokenInput.safeParse(Object.fromEntries(form))
    if (!input.success) return answer({ keyProblem: signIn.keyProblems.wrong }, 400)
    const given = await giveToken(asking, input.data)
    return 'refused' in given
      ? answer({ keyProblem: signIn.keyProblems[given.refused] }, 400)
      : answer({ key: given.key })
  }
  if (form.has('remove')) {
    const id = textOf(form, 'remove')
    if (isUuid(id)) await takeToken(asking, id)
    return answer({ done: signIn.keyRemoved })
  }
  if (!form.has('end')) {
    const refused = await changePassword(asking, {
      current: secretOf(form, 'current'),
      password: secretOf(form, 'password'),
      repeated: secretOf(form, 'repeated'),
    })
    return refused ? answer({ problem: refused.refused }, 400) : answer({ done: signIn.passwordChanged })
  }
  const end = textOf(form, 'end')
  if (end !== 'others' && !isUuid(end)) throw data(null, { status: 400 })
  return answer({ done: signIn.ended(await endOwnSessions(asking, end === 'others' ? end : { id: end })) })
}

export default function AccountPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(providerRoom)
  const { name, login, method, sessions } = loaderData
  const problem = actionData?.problem
  return (
    <>
      <title>{`${t.signIn.account} – ${t.common.product}`}</title>
      <PageHead title={t.signIn.account} meta={name}>
        <Link className="button" to="/oplysninger">
          {loaderData.personal}
        </Link>
      </PageHead>
      <p className="lead">
        {method === 'oidc'
          ? t.provider.accountLead
          : login === undefined
            ? t.signIn.personaLead
            : t.signIn.accountLead(login)}
      </p>
      {actionData?.done ? <Notice kind="good">{actionData.done}</Notice> : null}
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
        {method === 'persona' ? null : (
          <TokenSection
            tokens={loaderData.tokens}
            made={actionData?.key}
            problem={actionData?.keyProblem}
            proposedEnd={loaderData.proposedEnd}
          />
        )}
      </div>
    </>
  )
}
