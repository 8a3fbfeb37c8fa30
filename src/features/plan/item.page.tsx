import { data, Link, redirect, useNavigate } from 'react-router'
import { Notice, PageHead, Section } from '../../design/page.tsx'
import { Icon } from '../../design/symbols.tsx'
import { usePageKeys } from '../../design/page-keys.tsx'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import type { ElementId } from '../../domain/ids.ts'
import type { Messages } from '../../messages/da/messages.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { FindingList } from '../../parts/finding-list.tsx'
import { LinkList } from '../../parts/link-list.tsx'
import { LinkPicker } from '../../parts/link-picker.tsx'
import { ProgressMark, StatusLight } from '../../parts/lights.tsx'
import { OutcomeSection } from '../../parts/outcome-list.tsx'
import { askedByActor } from '../../request/asking.ts'
import { findingsFor } from '../../request/findings-for.ts'
import { textOf } from '../../request/form-text.ts'
import { reading } from '../../request/reading.ts'
import { chainAsOf } from '../../store/chain-as-of.ts'
import type { Route } from './+types/item.page'
import { ItemActionsTable } from './item-actions-table.tsx'
import { ElementChanges } from '../../parts/change-list.tsx'
import { ClosedNotice, ItemActions, PublicText } from './item-ending.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemMoney } from './item-money.tsx'
import { itemPageData } from './item-page-data.ts'
import { ItemProse } from './item-prose.tsx'
import { ItemStatuses } from './item-statuses.tsx'
import { ItemTrace } from './item-trace.tsx'
import { ItemTreatments } from './item-treatments.tsx'
import { editOneField } from './plan-action.ts'

/** One item: what the agreement says, how it stands, where it is in the chain; now, or as it stood on a date (R79). */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor, today } = askedByActor(context)
  const asked = new URL(request.url).searchParams.get('asOf') ?? ''
  const asOf = isIsoDate(asked) && asked < today ? asked : undefined
  return reading(db, actor, async (current, tx) => {
    const view = asOf ? (await chainAsOf(tx, asOf)).seenBy(actor) : current
    const item = view.elementOf('agreement item', params.id as ElementId)
    if (!item) throw data(null, { status: 404 })
    const findings = asOf ? [] : await findingsFor(tx, actor, today, item.id)
    return {
      ...(await itemPageData(tx, view, actor, item, asOf ?? today, asOf !== undefined)),
      findings,
      asOf,
      today,
    }
  })
}

/** Changes one field. Sent by a page without scripts it leads back to the page, so that reloading changes nothing twice. */
export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await request.formData()
  if (textOf(form, 'do') !== 'field') throw data(null, { status: 400 })
  const answer = await editOneField(askedByActor(context), form, params.id as ElementId)
  const isSaved = 'saved' in answer.data
  return isSaved && !form.has('answer')
    ? redirect(`/punkt/${params.id}#felt-${textOf(form, 'name')}`)
    : answer
}

export default function ItemPage({ loaderData }: Route.ComponentProps) {
  const { t, format } = useTexts()
  const { item, latest, asOf, beside } = loaderData
  const name = `${item.number} ${item.title}`
  useItemKeys(loaderData)
  return (
    <>
      <title>{`${name} – ${t.common.product}`}</title>
      <PageHead
        trailLabel={t.common.trail}
        trail={[
          {
            label: loaderData.agreement?.title ?? t.plan.backToPlan,
            to: planOf(loaderData),
          },
          ...(loaderData.whole
            ? [{ label: loaderData.whole.title, to: `/punkt/${loaderData.whole.id}` }]
            : []),
        ]}
        beside={<Beside beside={beside} />}
        title={name}
      >
        {loaderData.mayTreat && !loaderData.isClosed ? (
          <Link className="button" to={`/punkt/${item.id}/behandling/ny`}>
            {t.plan.addTreatment}
          </Link>
        ) : null}
        {loaderData.mayReport ? (
          <Link className="button button--primary" to={`/status/${item.id}`}>
            {t.plan.giveStatus} <kbd>S</kbd>
          </Link>
        ) : null}
      </PageHead>
      <p className="meta pair item-key">
        <StatusLight status={loaderData.isClosed && latest ? { ...latest, progress: 'completed' } : latest} />
        {latest ? <ProgressMark status={latest} /> : null}
        <span>{kindWords(loaderData, t)}</span>
        <span>{loaderData.committee?.title ?? t.plan.noCommittee}</span>
        <span>
          {t.plan.responsible}: {loaderData.responsible?.title ?? t.plan.noResponsible}
        </span>
        <Link
          className={item.openness === 'closed' ? 'access access--closed' : 'access'}
          to={`/led/${item.id}/adgang`}
        >
          <Icon name={item.openness === 'open' ? 'open' : 'lock'} />
          {t.common.openness[item.openness]}
        </Link>
      </p>
      <div className="stacked item-notices">
        {asOf ? (
          <Notice kind="warn">
            {t.plan.itemAsOf(format.date(asOf))} <Link to={`/punkt/${item.id}`}>{t.plan.backToToday}</Link>
          </Notice>
        ) : null}
        <ClosedNotice data={loaderData} />
        <Waiting data={loaderData} />
      </div>
      <div className="two-columns">
        <div className="stack">
          <Decided data={loaderData} />
          <ItemMoney data={loaderData} />
          <ItemProse data={loaderData} of="process" />
          <ItemActionsTable actions={loaderData.actions} />
          <ItemProse data={loaderData} of="crossCutting" />
          <ItemProse data={loaderData} of="executiveRole" />
          <ItemTreatments data={loaderData} />
          <ItemStatuses data={loaderData} />
          <OutcomeSection outcomes={loaderData.outcomes} />
          <ElementChanges changes={loaderData.history} />
        </div>
        <aside className="stack" aria-label={t.plan.chainTitle}>
          <ItemTrace data={loaderData} />
          {loaderData.findings.length > 0 ? (
            <section className="ruled">
              <h2 className="small-heading">{t.plan.findings}</h2>
              <FindingList findings={loaderData.findings} />
            </section>
          ) : null}
          <section className="ruled">
            <h2 className="small-heading">{t.plan.facts}</h2>
            <ItemFacts data={loaderData} />
            {loaderData.mayEdit || asOf ? null : <p className="meta mt-3">{t.plan.readOnly}</p>}
          </section>
          <section className="ruled" id="koblinger">
            <h2 className="small-heading">{t.plan.links}</h2>
            {loaderData.links.length === 0 ? <p className="faint">{t.plan.noLinks}</p> : null}
            <LinkList id={item.id} links={asOf ? [] : loaderData.links} back={`/punkt/${item.id}`} />
            {loaderData.mayEdit ? <LinkPicker id={item.id} back={`/punkt/${item.id}`} /> : null}
          </section>
          <PublicText data={loaderData} />
          <ItemActions data={loaderData} />
        </aside>
      </div>
    </>
  )
}

type ItemLoaderData = Route.ComponentProps['loaderData']

/** The items before and after this one in the plan. */
function Beside({ beside }: Pick<ItemLoaderData, 'beside'>) {
  const { t } = useTexts()
  return (
    <nav className="beside no-print" aria-label={t.plan.besides}>
      {beside.previous ? (
        <Link to={`/punkt/${beside.previous.id}`} title={t.plan.keys.previousItem}>
          <span aria-hidden="true">‹ </span>
          {beside.previous.name}
        </Link>
      ) : null}
      {beside.next ? (
        <Link to={`/punkt/${beside.next.id}`} title={t.plan.keys.nextItem}>
          {beside.next.name}
          <span aria-hidden="true"> ›</span>
        </Link>
      ) : null}
    </nav>
  )
}

/** What kind of item it is; an intent with its area. */
const kindWords = ({ item, group }: ItemLoaderData, t: Messages): string =>
  item.type.kind === 'intent' && group !== 'intent'
    ? `${t.common.itemType.intent}, ${t.groups[group].toLowerCase()}`
    : t.common.itemType[item.type.kind]

const planOf = ({ agreement, asOf }: ItemLoaderData): string => {
  const params = new URLSearchParams({
    ...(agreement ? { agreement: agreement.id } : {}),
    ...(asOf ? { asOf } : {}),
  }).toString()
  return params ? `/plan?${params}` : '/plan'
}

/** S gives a status, E edits, L links, [ and ] go to the items beside this one. */
function useItemKeys({ item, beside, mayReport, mayEdit }: ItemLoaderData): void {
  const { t } = useTexts()
  const navigate = useNavigate()
  const { keys } = t.plan
  const { previous, next } = beside
  usePageKeys([
    ...(mayReport ? [{ key: 's', label: keys.status, run: () => void navigate(`/status/${item.id}`) }] : []),
    ...(previous
      ? [{ key: '[', label: keys.previousItem, run: () => void navigate(`/punkt/${previous.id}`) }]
      : []),
    ...(next ? [{ key: ']', label: keys.nextItem, run: () => void navigate(`/punkt/${next.id}`) }] : []),
    ...(mayEdit
      ? [
          { key: 'e', label: keys.editItem, run: editHere },
          { key: 'l', label: keys.link, run: openLinks },
        ]
      : []),
  ])
}

/** Opens the field that has the focus; with none the first gets it, so that Tab goes on from there. */
function editHere(): void {
  const here = document.activeElement?.closest('.editable')?.querySelector<HTMLElement>('.edit')
  if (here) here.click()
  else document.querySelector<HTMLElement>('.facts--edit .edit')?.focus()
}

function openLinks(): void {
  const picker = document.querySelector<HTMLDetailsElement>('.link-picker')
  if (picker) picker.open = true
  picker?.scrollIntoView({ block: 'center' })
}

/** That the status is old, that a round waits for one, that the deadline is passed. */
function Waiting({ data: shown }: { data: ItemLoaderData }) {
  const { t, format } = useTexts()
  const { latest, round, staleDays } = shown
  const sentences = [
    staleDays && latest && t.plan.latestFrom(format.date(latest.on)),
    round?.isWaiting && t.plan.roundWaits(round.title, format.date(round.dueOn)),
    shown.isLate && `${t.plan.late}.`,
  ].filter(Boolean)
  if (sentences.length === 0) return null
  return (
    <Notice kind="warn" {...(staleDays ? { title: t.plan.staleNotice(staleDays) } : {})}>
      {sentences.join(' ')}
    </Notice>
  )
}

/** What the agreement says, quoted, with the place in the document. */
function Decided({ data: shown }: { data: ItemLoaderData }) {
  const { t } = useTexts()
  const { text, source } = shown.item
  return (
    <Section title={t.plan.agreementText} id="agreement-text">
      <div className="source">
        {text ? (
          <blockquote className="text--kept">{text}</blockquote>
        ) : (
          <p className="faint">{t.plan.noText}</p>
        )}
        <p className="meta">
          {shown.agreement?.title}
          {source ? (
            <>
              {' · '}
              {t.plan.source(source.page)}
              {' · '}
              <Link
                to={`/dokument/${source.document}?page=${source.page}&from=${source.from}&to=${source.to}#passage`}
              >
                {t.plan.seeSource}
              </Link>
            </>
          ) : null}
        </p>
      </div>
    </Section>
  )
}
