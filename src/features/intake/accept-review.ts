import { randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/access/actor.ts'
import { mayPlan } from '../../domain/access/may.ts'
import { copenhagenDate, isIsoDate } from '../../domain/calendar/dates.ts'
import { isPlannedTime } from '../../domain/calendar/planned-time.ts'
import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { ChangeRefusal, Edit } from '../../domain/chain/edit.ts'
import { type ContentInput, type Kind, parseContent } from '../../domain/chain/element.ts'
import type { DecisionId, DocumentId, ElementId, LinkId } from '../../domain/ids.ts'
import { type Proposal, type Review, reviewSchema } from '../../domain/intake/review.ts'
import { currentChain } from '../../store/chain-cache.ts'
import { type RecordedChange, recordChange, writing } from '../../store/record-change.ts'
import { reviewOf, saveReview } from '../../store/reviews.ts'
import type { Database } from '../../store/transaction.ts'

/** Why the accepted proposals were not put into the plan. */
export type AcceptRefusal =
  | ChangeRefusal
  | Readonly<{ refused: 'not allowed' | 'nothing accepted' | 'changed meanwhile' }>
/** What came of it: how many items and themes, and the agreement they belong to. */
export type Accepted = RecordedChange &
  Readonly<{ items: number; themes: number; agreement: ElementId | undefined }>

/**
 * Puts what a person has accepted into the plan, as one change: bodies that were wanted, the agreement with its printed
 * totals, its items, themes and the decisions of cases. Nothing else of the document gets there.
 */
export async function acceptReview(
  db: Database,
  actor: Actor,
  input: Readonly<{ review: string; revision: number; reason: string }>,
): Promise<Accepted | AcceptRefusal> {
  if (!mayPlan(actor)) return { refused: 'not allowed' }
  return writing<Accepted | AcceptRefusal>(db, actor, async (tx) => {
    const stored = await reviewOf(tx, input.review)
    if (!stored || stored.finishedAt !== null || stored.revision !== input.revision)
      return { refused: 'changed meanwhile' }
    const review = reviewSchema.parse(stored.state)
    const accepted = review.proposals.filter((one) => one.state === 'accepted')
    if (accepted.length === 0) return { refused: 'nothing accepted' }
    const view = (await currentChain(tx)).seenBy(actor)
    const today = copenhagenDate(tx.at)
    const decidedOn = isIsoDate(review.decidedOn) && review.decidedOn <= today ? review.decidedOn : undefined
    const written = editsOf(view, review, accepted, stored.document, decidedOn)
    const recorded = await recordChange(tx, actor, {
      reason: input.reason,
      effectiveOn: decidedOn ?? today,
      edits: written.edits,
    })
    if (!(await saveReview(tx, input.review, input.revision, review, true)))
      throw new Error('the review was locked by its own revision')
    return {
      ...recorded,
      agreement: written.agreement,
      items: accepted.filter((one) => one.kind === 'item').length,
      themes: accepted.filter((one) => one.kind === 'theme').length,
    }
  })
}

function editsOf(
  view: ChainView,
  review: Review,
  accepted: readonly Proposal[],
  document: DocumentId,
  decidedOn: string | undefined,
) {
  const edits: Edit[] = []
  const create = <K extends Kind>(kind: K, input: ContentInput<K>): ElementId => {
    const parsed = parseContent(kind, input)
    if (!parsed.ok) throw new Error(`${kind}: ${JSON.stringify(parsed.problems)}`)
    const id = randomUUID() as ElementId
    edits.push({ edit: 'create element', id, kind, content: parsed.content } as unknown as Edit)
    return id
  }
  const link = (kind: 'part-of' | 'concerns', from: ElementId, to: ElementId): void => {
    edits.push({ edit: 'add link', id: randomUUID() as LinkId, kind, from, to, weight: 1 })
  }
  const bodies = new Map<string, ElementId>()
  for (const body of view.all('body'))
    for (const name of [body.title, body.short]) if (name) bodies.set(plain(name), body.id)
  for (const body of review.bodies)
    if (body.isWanted && !bodies.has(plain(body.title)))
      bodies.set(plain(body.title), create('body', { title: body.title, type: bodyType(body.title) }))
  const positions = new Map(view.all('position').map((position) => [plain(position.title), position.id]))
  const responsible = (title: string): ElementId | undefined => {
    if (title.trim() === '') return undefined
    const known = positions.get(plain(title))
    if (known) return known
    const made = create('position', { title: title.trim() })
    positions.set(plain(title), made)
    return made
  }
  const firstYear = review.years[0]
  const hasItems = accepted.some((one) => one.kind === 'item')
  const agreement =
    hasItems && firstYear !== undefined
      ? create('agreement', {
          title: review.title.slice(0, 300),
          firstYear,
          ...(decidedOn ? { decidedOn: decidedOn } : {}),
          document,
          printedTotals: review.totals.map((total) => ({
            label: total.label,
            ...(total.kind === 'operating' || total.kind === 'capital' ? { kind: total.kind } : {}),
            amounts: total.amounts,
          })),
        })
      : undefined
  const made: ElementId[] = []
  for (const one of accepted) {
    const source = { document, ...one.passage }
    if (one.kind === 'theme') {
      const { title, text, level } = one.fields
      const who = responsible(one.fields.responsible)
      made.push(create('theme', { title, text, level, source, ...(who ? { responsible: who } : {}) }))
      continue
    }
    const { fields } = one
    const committee = bodies.get(plain(fields.committee))
    const who = responsible(fields.responsible)
    const item = create('agreement item', {
      number: fields.number,
      title: fields.title.slice(0, 300),
      text: fields.text,
      type:
        fields.kind === 'intent'
          ? { kind: 'intent', ...(fields.area ? { area: fields.area } : {}) }
          : { kind: fields.kind },
      amounts: fields.amounts,
      ...(firstYear !== undefined && Object.keys(fields.amounts).length > 0 ? { priceLevel: firstYear } : {}),
      ...(committee ? { committee } : {}),
      ...(who ? { responsible: who } : {}),
      ...(isPlannedTime(fields.deadline) ? { deadline: fields.deadline } : {}),
      ...(fields.process ? { process: fields.process } : {}),
      source,
    })
    if (agreement) link('part-of', item, agreement)
    made.push(item)
  }
  for (const one of review.cases)
    for (const decision of one.decisions) {
      const body = bodies.get(plain(decision.body))
      if (!body || !isIsoDate(decision.on) || decision.text === '') continue
      edits.push({
        edit: 'add decision',
        id: randomUUID() as DecisionId,
        content: {
          body,
          on: decision.on,
          text: decision.text,
          ...(one.number ? { caseNumber: one.number } : {}),
          ...(one.title ? { caseTitle: one.title.slice(0, 500) } : {}),
          openness: one.openness === 'open' ? 'open' : one.openness === 'closed' ? 'closed' : 'not assessed',
          elements: made,
        },
      })
    }
  return { edits, agreement }
}

/** Names as they are compared: without case and without the article that minutes and plans use freely. */
const plain = (name: string): string =>
  name
    .toLocaleLowerCase('da')
    .replace(/[\s-]+/g, ' ')
    .replace(/(udvalg)et\b/g, '$1')
    .trim()

function bodyType(title: string) {
  if (/kommunalbestyrelse|byråd/i.test(title)) return 'council'
  if (/økonomiudvalg/i.test(title)) return 'economic committee'
  if (/direktion/i.test(title)) return 'executive board'
  if (/hovedudvalg|med-?udvalg/i.test(title)) return 'joint committee'
  return 'standing committee'
}
