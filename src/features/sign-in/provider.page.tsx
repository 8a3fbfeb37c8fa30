import { useRef } from 'react'
import { data, Form, redirect } from 'react-router'
import { Choices, TextField } from '../../design/field.tsx'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { ProblemList, type ShownProblem, useFocusOnProblem } from '../../design/problem-list.tsx'
import { may } from '../../domain/access/may.ts'
import { withoutRole } from '../../domain/access/provider-roles.ts'
import type { ElementId } from '../../domain/ids.ts'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { shortPathOf } from '../../domain/municipality/short-name.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { askedByActor } from '../../request/asking.ts'
import { keptOf, keptText, textOf, type KeptForm } from '../../request/form-text.ts'
import { viewFor } from '../../request/reading.ts'
import type { Route } from './+types/provider.page'
import { GroupRows } from './group-rows.tsx'
import { providerPaths } from './provider-client.ts'
import { providerOfForm } from './provider-form.ts'
import { TrialNotice } from './provider-trial.tsx'
import { scopeChoices } from './scope-choices.ts'
import { type ProviderTrial, setProvider, shownProvider, takeProvider, tryProvider } from './set-provider.ts'

/** How the municipality's own provider is set, what must be written there, and what its groups may give. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  if (!may(asking.actor, 'set the provider')) throw data(null, { status: 403 })
  const url = new URL(request.url)
  const { municipality } = asking
  const paths = providerPaths(municipality.id)
  const shortPath = shortPathOf(municipality, await asking.municipalities())
  return {
    provider: await shownProvider(asking),
    hasVault: asking.vault !== undefined,
    homes: asking.homesOf(municipality).map((origin) => ({
      signIn: municipality.hosts.length > 0 ? origin : origin + shortPath,
      addresses: { back: origin + paths.back, logout: origin + paths.logout, after: origin + paths.after },
    })),
    scopes: scopeChoices(await viewFor(asking.db, asking.actor), asking.texts),
    saved: url.searchParams.has('gemt')
      ? ('saved' as const)
      : url.searchParams.has('fjernet')
        ? ('removed' as const)
        : undefined,
  }
}

type Outcome = Readonly<{ problems: readonly ShownProblem[]; trial?: ProviderTrial; kept: KeptForm }>

/** Saves, tries or removes; or shows the form again with what was written, except the secret. */
export async function action({ request, context }: Route.ActionArgs) {
  const asking = askedByActor(context)
  if (!may(asking.actor, 'set the provider')) throw data(null, { status: 403 })
  const form = await request.formData()
  const what = textOf(form, 'do')
  if (what === 'remove') {
    await takeProvider(asking)
    return redirect('/log-ind/udbyder?fjernet')
  }
  const view = await viewFor(asking.db, asking.actor)
  const { written, problems } = providerOfForm(form, asking.language, {
    hasSecret: (await shownProvider(asking))?.isReadable === true,
    kindOf: (id: ElementId) => view.element(id)?.kind,
  })
  form.delete('clientSecret')
  const answer = (outcome: Omit<Outcome, 'kept'>, status: number) =>
    data<Outcome>({ ...outcome, kept: keptOf(form) }, { status })
  if (what === 'try') {
    const aboutIssuer = problems.filter(({ field }) => field === 'issuer')
    if (aboutIssuer.length > 0) return answer({ problems: aboutIssuer }, 400)
    const trial = await tryProvider(asking, written)
    return 'refused' in trial ? answer({ problems: [] }, 403) : answer({ problems: [], trial }, 200)
  }
  if (problems.length > 0) return answer({ problems }, 400)
  const refused = await setProvider(asking, written)
  return refused ? answer({ problems: [] }, 409) : redirect('/log-ind/udbyder?gemt')
}

export default function ProviderPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTexts(providerRoom)
  const form = useRef<HTMLFormElement>(null)
  useFocusOnProblem(form, actionData?.trial ? undefined : actionData)
  const { provider, homes, saved } = loaderData
  const kept = actionData?.kept
  const valueOf = (name: 'issuer' | 'clientId' | 'scope' | 'groupsClaim', otherwise = ''): string =>
    keptText(kept, name) ?? provider?.[name] ?? otherwise
  const errorOf = (field: string): string | undefined =>
    actionData?.problems.find((problem) => problem.field === field)?.text
  const hasSecret = provider?.isReadable === true
  return (
    <>
      <title>{`${t.provider.title} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          { label: t.foundation.title, to: '/grundlag' },
          { label: t.people.title, to: '/mennesker' },
        ]}
        title={t.provider.title}
        meta={provider ? t.provider.isSet(provider.issuer) : t.provider.isNotSet}
      />
      <p className="lead">{t.provider.lead}</p>
      {saved && !actionData ? <Notice kind="good">{t.provider[saved]}</Notice> : null}
      {loaderData.hasVault ? null : <Notice kind="warn">{t.provider.noVault}</Notice>}
      {provider && !hasSecret && loaderData.hasVault ? (
        <Notice kind="warn">{t.provider.lostSecret}</Notice>
      ) : null}
      {actionData && actionData.problems.length > 0 ? (
        <ProblemList
          title={t.foundation.problemCount(actionData.problems.length)}
          problems={actionData.problems}
        />
      ) : null}
      {actionData?.trial ? <TrialNotice trial={actionData.trial} /> : null}
      <div className="provider mt-5">
        <Section title={t.provider.home} id="home" meta={t.provider.homeLead}>
          <ul className="lines lines--dense">
            {homes.map(({ signIn }) => (
              <li key={signIn}>
                <a href={signIn}>{signIn}</a>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      <Form
        method="post"
        className="form provider mt-5"
        ref={form}
        noValidate
        key={kept ? 'kept' : (provider?.mapping.length ?? 0)}
      >
        <Section title={t.provider.theirs} id="theirs" meta={t.provider.theirsLead}>
          {homes.flatMap(({ addresses }) =>
            (['back', 'logout', 'after'] as const).map((name) => (
              <label className="field" key={addresses[name]}>
                {t.provider.addresses[name]}
                <input className="code" readOnly value={addresses[name]} />
              </label>
            )),
          )}
        </Section>
        <Section title={t.provider.ours} id="ours">
          <TextField
            name="issuer"
            label={t.provider.issuer}
            hint={t.provider.issuerHint}
            value={valueOf('issuer')}
            error={errorOf('issuer')}
          />
          <TextField
            name="clientId"
            label={t.provider.clientId}
            value={valueOf('clientId')}
            error={errorOf('clientId')}
          />
          <TextField
            name="clientSecret"
            type="password"
            autoComplete="new-password"
            label={t.provider.clientSecret}
            hint={hasSecret ? t.provider.clientSecretKept : t.provider.clientSecretHint}
            error={errorOf('clientSecret')}
          />
          <TextField
            name="scope"
            label={t.provider.scope}
            hint={t.provider.scopeHint}
            value={valueOf('scope', 'openid profile email')}
            error={errorOf('scope')}
          />
          <div>
            <button className="button" type="submit" name="do" value="try" aria-describedby="try-hint">
              {t.provider.test}
            </button>
            <p className="field__hint mt-2" id="try-hint">
              {t.provider.testHint}
            </p>
          </div>
        </Section>
        <Section title={t.provider.people} id="people" meta={t.provider.matching}>
          <Choices
            name="addsPeople"
            legend={t.provider.adds}
            value={keptText(kept, 'addsPeople') ?? (provider?.addsPeople ? 'yes' : 'no')}
            options={(['no', 'yes'] as const).map((value) => ({
              value,
              label: t.provider.addsOptions[value],
            }))}
          />
          <Choices
            name="withoutRole"
            legend={t.provider.without}
            hint={t.provider.withoutHint}
            value={keptText(kept, 'withoutRole') ?? provider?.withoutRole ?? 'refuse'}
            options={withoutRole.map((value) => ({ value, label: t.provider.withoutOptions[value] }))}
          />
        </Section>
        <Section title={t.provider.groups} id="groups" meta={t.provider.groupsLead}>
          <TextField
            name="groupsClaim"
            label={t.provider.groupsClaim}
            hint={t.provider.groupsClaimHint}
            value={valueOf('groupsClaim', 'groups')}
            error={errorOf('groupsClaim')}
          />
          <GroupRows
            mapping={provider?.mapping ?? []}
            scopes={loaderData.scopes}
            kept={kept}
            errorOf={errorOf}
          />
          <p className="field__hint">{t.provider.moreRows}</p>
        </Section>
        <div className="buttons">
          <button className="button button--primary" type="submit" name="do" value="save">
            {t.provider.save}
          </button>
        </div>
      </Form>
      {provider ? (
        <div className="mt-6">
          <Section title={t.provider.remove} id="remove" meta={t.provider.removeText}>
            <Form method="post" className="mt-3">
              <button className="button" type="submit" name="do" value="remove">
                {t.provider.remove}
              </button>
            </Form>
          </Section>
        </div>
      ) : null}
    </>
  )
}
