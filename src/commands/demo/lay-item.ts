import { meetingIn, timeIn } from '../../../demo/calendar.ts'
import type { DemoAgreement, DemoItem, FourYears } from '../../../demo/types.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { Content, ContentInput } from '../../domain/chain/element.ts'
import type { DecisionId } from '../../domain/ids.ts'
import { type Amounts, budgetYears } from '../../domain/money.ts'
import { type DemoHistory, type Occasion, versionBefore } from './demo-history.ts'
import { type AgreementDays, caseNumber } from './lay-agreement.ts'
import { bodyId, positionId } from './lay-organisation.ts'
import { layTreatments } from './lay-treatments.ts'
import { layStatuses } from './lay-statuses.ts'
import { reporterOf } from './reporter.ts'

type ItemContent = Content<'agreement item'>

/** The name that an item is known by. */
export const itemName = (agreement: DemoAgreement['name'], number: string): string => `${agreement} ${number}`

/** Lays an item: as it was agreed, its links and actions, what changed in it since, its treatments and its statuses. */
export function layItem(
  history: DemoHistory,
  agreement: DemoAgreement,
  item: DemoItem,
  days: AgreementDays,
): void {
  const name = itemName(agreement.name, item.number)
  const adopted = { on: days.adoptedOn, reason: `Budgetaftale ${days.first}–${days.first + 3} vedtaget` }
  const content = history.element(adopted, 'agreement item', name, contentOf(history, item, days.first))
  history.link(adopted, 'part-of', name, agreement.name)
  layLinks(history, item, name, days)
  layActions(history, item, name, days)
  layRevisions(history, item, name, { content, first: days.first })
  layTreatments(history, agreement, item, name, days)
  layStatuses(history, agreement, item, name)
}

function contentOf(history: DemoHistory, item: DemoItem, first: number): ContentInput<'agreement item'> {
  const amounts = amountsIn(first, item.amounts)
  const text = history.words(item.text)
  const deadline = item.movedDeadline?.from ?? item.deadline
  return {
    number: item.number,
    title: history.words(item.title),
    text,
    type:
      item.type === 'operating' || item.type === 'capital'
        ? { kind: item.type }
        : { kind: 'intent', area: item.type },
    amounts,
    ...(item.effect ? { effect: item.effect } : {}),
    ...(Object.keys(amounts).length > 0 ? { priceLevel: first } : {}),
    ...(item.committee ? { committee: bodyId(history, item.committee) } : {}),
    coCommittees: (item.coCommittees ?? []).map((body) => bodyId(history, body)),
    ...(item.responsible ? { responsible: positionId(history, item.responsible) } : {}),
    ...(item.process ? { process: history.words(item.process) } : {}),
    ...(item.crossCutting ? { crossCutting: history.words(item.crossCutting) } : {}),
    ...(item.executiveRole ? { executiveRole: item.executiveRole } : {}),
    ...(deadline ? { deadline: timeIn(deadline, history.year) } : {}),
    ...(item.weight ? { weight: item.weight } : {}),
    ...(item.noPoliticalTreatment ? { noPoliticalTreatment: item.noPoliticalTreatment } : {}),
    strategic: item.strategic ?? false,
    openness: item.isClosedToThePublic ? 'closed' : 'open',
    ...(item.isClosedToThePublic ? {} : { publicSummary: text }),
    notRelevant: item.notRelevant ?? {},
  }
}

const amountsIn = (first: number, amounts: FourYears | undefined): Amounts =>
  Object.fromEntries(
    budgetYears(first).flatMap((year, place) => {
      const entry = amounts?.[place]
      return entry === undefined ? [] : [[year, entry === '?' ? 'unknown' : entry * 1000]]
    }),
  ) as Amounts

function layLinks(history: DemoHistory, item: DemoItem, name: string, { planOn }: AgreementDays): void {
  const toGoals = { on: planOn, reason: 'Punkter koblet til mål og strategier' }
  const beside = { on: planOn, reason: 'Punkter koblet til temaer og retningskilder' }
  for (const above of item.serves ?? []) history.link(toGoals, 'serves', name, above)
  for (const source of item.directedBy ?? []) history.link(beside, 'directed-by', name, source)
  for (const theme of item.themes ?? []) history.link(beside, 'concerns', name, `theme ${theme}`)
  if (item.continues)
    history.link(
      { on: planOn, reason: 'Punkter koblet til den tidligere aftale' },
      'concerns',
      name,
      itemName('former agreement', item.continues),
    )
}

function layActions(history: DemoHistory, item: DemoItem, name: string, { planOn }: AgreementDays): void {
  for (const [place, title] of (item.actions ?? []).entries()) {
    const occasion = { on: addDays(planOn, 76), reason: 'Handlinger aftalt' }
    history.element(occasion, 'action', `${name} action ${place}`, {
      title,
      startsOn: occasion.on,
      ...(item.responsible ? { responsible: positionId(history, item.responsible) } : {}),
    })
    history.link(occasion, 'serves', `${name} action ${place}`, name)
  }
}

type Revision = Readonly<{ occasion: Occasion; change: Partial<ItemContent> }>

/** What changed in an item since it was agreed, in the order it happened: each version holds the changes before it. */
function layRevisions(
  history: DemoHistory,
  item: DemoItem,
  name: string,
  agreed: Readonly<{ content: ItemContent; first: number }>,
): void {
  const { by } = reporterOf(item, 0)
  const revisions: Revision[] = []
  if (item.movedDeadline && item.deadline)
    revisions.push({
      occasion: { on: history.date(item.movedDeadline.on), reason: 'Frist flyttet', by },
      change: {
        deadline: timeIn(item.deadline, history.year),
        deadlineReason: history.words(item.movedDeadline.reason),
      },
    })
  const decided = decidedAmounts(history, item, name, agreed.first)
  if (decided) revisions.push(decided)
  if (item.completed) {
    const on = history.date(item.completed.on)
    const { by: how, note } = item.completed
    revisions.push({
      occasion: { on, reason: 'Punkt afsluttet', by },
      change: { completed: { on, note: history.words(note), by: how } },
    })
  }
  let content = agreed.content
  for (const { occasion, change } of revisions.toSorted((a, b) =>
    a.occasion.on.localeCompare(b.occasion.on),
  )) {
    content = { ...content, ...change }
    history.add(occasion, {
      edit: 'revise element',
      id: history.known(name),
      kind: 'agreement item',
      content,
      expected: versionBefore,
    })
  }
}

/** The council changes the amounts: the decision, and the revised amounts beside the original ones (R6). */
function decidedAmounts(
  history: DemoHistory,
  item: DemoItem,
  name: string,
  first: number,
): Revision | undefined {
  const { revised } = item
  if (!revised) return undefined
  const decision = history.id<DecisionId>(`decision ${name} amounts`)
  const on = meetingIn('KB', revised.in, history.year)
  const caseTitle = `${history.words(item.title)}: flytning af rådighedsbeløb`
  const occasion = { on, reason: caseTitle, decision }
  history.add(occasion, {
    edit: 'add decision',
    id: decision,
    content: {
      body: bodyId(history, 'KB'),
      on,
      code: 'approved',
      text: `Godkendt. ${history.words(revised.text)}`,
      caseNumber: caseNumber(on, caseTitle),
      caseTitle,
      openness: 'open',
      elements: [history.known(name)],
    },
  })
  return { occasion, change: { revised: { amounts: amountsIn(first, revised.amounts), decision } } }
}
