import { meetingIn, nextMeetingOf, timeIn } from '../../../demo/calendar.ts'
import { bodies, type BodyName } from '../../../demo/organisation.ts'
import type { Decided, DemoAgreement, DemoItem } from '../../../demo/types.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { PlannedTime } from '../../domain/calendar/planned-time.ts'
import { isDialogue } from '../../domain/follow-up/treatment.ts'
import type { DecisionId, TreatmentId } from '../../domain/ids.ts'
import { type DemoHistory, versionBefore } from './demo-history.ts'
import { type AgreementDays, caseNumber } from './lay-agreement.ts'
import { bodyId } from './lay-organisation.ts'

type Planned = Readonly<{
  key: string
  body: BodyName
  purpose: string
  planned: PlannedTime
  plannedOn: IsoDate
}>

const noted: Decided = ['noted', 'Taget til efterretning.']
// Further ahead than this a treatment is planned for a month; nearer, for the meeting itself (R31).
const meetingsAreKnownDays = 120

/** Lays the political treatments of an item: planned with the implementation plan, held with a decision when their day has come. */
export function layTreatments(
  history: DemoHistory,
  agreement: DemoAgreement,
  item: DemoItem,
  name: string,
  { planOn }: AgreementDays,
): void {
  const treatments = item.treatments ?? []
  const soon = addDays(history.today, meetingsAreKnownDays)
  let lastHeld: { on: IsoDate; body: BodyName } | undefined
  let isPlanned = false
  for (const [place, treatment] of treatments.entries()) {
    const body = treatment.body ?? item.committee
    if (!body) throw new Error(`${name} has no body to be treated in`)
    const on = meetingIn(body, treatment.in, history.year)
    const isHeld = on <= history.today
    const planned: Planned = {
      key: `${name} treatment ${place}`,
      body,
      purpose: treatment.for,
      planned: !isHeld && on <= soon ? (on as string as PlannedTime) : timeIn(treatment.in, history.year),
      plannedOn: planOn,
    }
    plan(history, name, planned)
    isPlanned ||= !isHeld
    if (!isHeld) continue
    hold(history, name, planned, on, { item, decided: treatment.decided ?? noted })
    lastHeld = { on, body }
  }
  const isOver = item.completed !== undefined || !item.latest
  if (!lastHeld || isPlanned || isOver || agreement.name !== 'current agreement') return
  // All that was planned has been held: the item is on for the next meeting but a few.
  const next = nextMeetingOf(lastHeld.body, addDays(history.today, 21))
  plan(history, name, {
    key: `${name} treatment next`,
    body: lastHeld.body,
    purpose: 'Status',
    planned: next as string as PlannedTime,
    plannedOn: lastHeld.on,
  })
}

const contentOf = (history: DemoHistory, name: string, { body, purpose, planned }: Planned) => ({
  element: history.known(name),
  body: bodyId(history, body),
  purpose,
  planned,
})

function plan(history: DemoHistory, name: string, planned: Planned): void {
  history.add(
    { on: planned.plannedOn, reason: 'Politisk behandling planlagt' },
    {
      edit: 'put treatment',
      id: history.id<TreatmentId>(planned.key),
      content: contentOf(history, name, planned),
    },
  )
}

function hold(
  history: DemoHistory,
  name: string,
  planned: Planned,
  on: IsoDate,
  { item, decided: [code, text] }: Readonly<{ item: DemoItem; decided: Decided }>,
): void {
  const decision = history.id<DecisionId>(`decision ${planned.key}`)
  const caseTitle = `${history.words(item.title)}: ${planned.purpose.toLocaleLowerCase('da')}`
  const occasion = { on, reason: `Behandlet i ${planned.body}` }
  history.add(occasion, {
    edit: 'add decision',
    id: decision,
    content: {
      body: bodyId(history, planned.body),
      on,
      // A joint committee has a dialogue and decides nothing (R42).
      ...(isDialogue(bodies[planned.body]) ? {} : { code }),
      text,
      caseNumber: caseNumber(on, caseTitle),
      caseTitle,
      openness: 'open',
      elements: [history.known(name)],
    },
  })
  history.add(occasion, {
    edit: 'put treatment',
    id: history.id<TreatmentId>(planned.key),
    content: { ...contentOf(history, name, planned), actualOn: on, decision },
    expected: versionBefore,
  })
}
