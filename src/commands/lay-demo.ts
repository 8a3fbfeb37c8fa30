import { createHash } from 'node:crypto'
import { dateIn, deadlineIn, weekdaysBefore } from '../../demo/calendar.ts'
import { currentAgreement } from '../../demo/current-agreement.ts'
import {
  directionSources,
  frameworkAgreements,
  goals,
  initiatives,
  policies,
  projects,
  strategies,
  themes,
  visions,
} from '../../demo/direction.ts'
import { formerAgreement } from '../../demo/former-agreement.ts'
import { bodies, personas, positions, units } from '../../demo/organisation.ts'
import type { DemoAgreement, DemoItem } from '../../demo/types.ts'
import type { Actor, RoleName } from '../domain/access/actor.ts'
import { addDays, type IsoDate } from '../domain/calendar/dates.ts'
import type { Edit } from '../domain/chain/edit.ts'
import { type Content, type ContentInput, type Kind, parseContent } from '../domain/chain/element.ts'
import { type LinkKind } from '../domain/chain/link.ts'
import type {
  ChangeNumber,
  DecisionId,
  ElementId,
  LinkId,
  MeasurementId,
  MunicipalityId,
  PersonId,
  RoundId,
  StatusId,
  TreatmentId,
} from '../domain/ids.ts'
import { addPerson, actorOf } from '../store/people.ts'
import { recordChange } from '../store/record-change.ts'
import type { Tx } from '../store/transaction.ts'

/** A stable id for a name within a municipality, so that a demo laid anew has the same addresses. */
// oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which branded id it is
export function demoId<Id extends string>(municipality: MunicipalityId, name: string): Id {
  const hex = createHash('sha256').update(`${municipality}|${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id
}

// Stands for a version that is known when its turn comes.
const unseen = 0 as ChangeNumber

type Step = Readonly<{ on: IsoDate; reason: string; edits: Edit[] }>

/** Collects the demo as changes by the date they take effect. */
class DemoHistory {
  readonly #steps = new Map<string, Step>()
  readonly municipality: MunicipalityId

  constructor(municipality: MunicipalityId) {
    this.municipality = municipality
  }

  // oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which branded id it is
  id<Id extends string = ElementId>(name: string): Id {
    return demoId<Id>(this.municipality, name)
  }

  add(on: IsoDate, reason: string, edit: Edit): void {
    const key = `${on}|${reason}`
    const step = this.#steps.get(key) ?? { on, reason, edits: [] }
    step.edits.push(edit)
    this.#steps.set(key, step)
  }

  element<K extends Kind>(
    on: IsoDate,
    reason: string,
    kind: K,
    name: string,
    input: ContentInput<K>,
  ): ElementId {
    const parsed = parseContent(kind, input)
    if (!parsed.ok) throw new Error(`${kind} ${name}: ${JSON.stringify(parsed.problems)}`)
    const id = this.id(name)
    this.add(on, reason, { edit: 'create element', id, kind, content: parsed.content } as Edit)
    return id
  }

  link(on: IsoDate, reason: string, kind: LinkKind, from: string, to: string): void {
    const id = this.id<LinkId>(`${from} ${kind} ${to}`)
    this.add(on, reason, { edit: 'add link', id, kind, from: this.id(from), to: this.id(to), weight: 1 })
  }

  steps(): readonly Step[] {
    // A round is opened before the statuses that are given in it on its first day.
    const isOpening = (step: Step): number => (step.edits.some((edit) => edit.edit === 'put round') ? 0 : 1)
    return [...this.#steps.values()].sort((a, b) => a.on.localeCompare(b.on) || isOpening(a) - isOpening(b))
  }
}

/** Lays the fictional municipality: people first, then every change with the date it took effect on. */
export async function layDemo(tx: Tx, budgetYear: number, today: IsoDate): Promise<number> {
  const history = new DemoHistory(tx.municipality)
  const began = dateIn('-4-01-02', budgetYear)
  for (const person of personas)
    await addPerson(tx, {
      id: history.id<PersonId>(`person ${person.name}`),
      name: person.name,
      roles: person.roles.map(({ role, body, unit }) => {
        const scope = body ? history.id(bodies[body].title) : unit ? history.id(unit) : undefined
        return { role: role as RoleName, ...(scope ? { scope } : {}) }
      }),
      positions: (person.positions ?? []).map((title) => history.id(`position ${title}`)),
      mayWriteFor: (person.writesFor ?? []).map((title) => history.id(`position ${title}`)),
      from: began,
    })
  const actor = await actorOf(tx, history.id<PersonId>(`person ${personas[0]?.name}`), today)
  if (!actor) throw new Error('the demo has no coordinator')
  layOrganisation(history, began)
  layDirection(history, budgetYear)
  for (const agreement of [formerAgreement, currentAgreement])
    layAgreement(history, agreement, budgetYear, today)
  layRounds(history, budgetYear, today)
  await record(tx, actor, history, today)
  return formerAgreement.items.length + currentAgreement.items.length
}

async function record(tx: Tx, actor: Actor, history: DemoHistory, today: IsoDate): Promise<void> {
  // The version that each later edit follows is known only when the earlier one has its number.
  const versions = new Map<string, ChangeNumber>()
  for (const step of history.steps()) {
    const edits = step.edits.map((edit) =>
      'expected' in edit && edit.expected !== undefined
        ? { ...edit, expected: versions.get(edit.id) ?? edit.expected }
        : edit,
    )
    const effectiveOn = step.on > today ? today : step.on
    const { recorded } = await recordChange(tx, actor, { reason: step.reason, effectiveOn, edits })
    for (const edit of edits) versions.set(edit.id, recorded)
  }
}

function layOrganisation(history: DemoHistory, on: IsoDate): void {
  const reason = 'Organisationen oprettet'
  for (const [short, body] of Object.entries(bodies))
    history.element(on, reason, 'body', body.title, { short, ...body })
  for (const [name, unit] of Object.entries(units))
    history.element(on, reason, 'unit', name, {
      title: name,
      type: unit.type,
      ...('parent' in unit ? { parent: history.id(unit.parent) } : {}),
    })
  for (const [title, unit] of Object.entries(positions))
    history.element(on, reason, 'position', `position ${title}`, { title, unit: history.id(unit) })
}

function layDirection(history: DemoHistory, year: number): void {
  const council = history.id(bodies.KB.title)
  const body = (short: keyof typeof bodies): ElementId => history.id(bodies[short].title)
  const visionDay = dateIn('-4-03-28', year)
  for (const [title, vision] of Object.entries(visions))
    history.element(visionDay, 'Visionen Åstrup 2035 vedtaget', 'vision', title, {
      title,
      ...vision,
      decidedOn: visionDay,
      decidedBy: council,
    })
  for (const [title, policy] of Object.entries(policies)) {
    const on = dateIn(policy.decided, year)
    history.element(on, `${title} vedtaget`, 'policy', title, {
      title,
      committee: body(policy.committee),
      decidedOn: on,
      decidedBy: council,
    })
    history.link(on, `${title} vedtaget`, 'serves', title, policy.vision)
  }
  for (const [title, strategy] of Object.entries(strategies)) {
    const on = dateIn(strategy.decided, year)
    const reason = `${title} vedtaget`
    history.element(on, reason, 'strategy', title, {
      title,
      committee: body(strategy.committee),
      decidedOn: on,
      decidedBy: council,
      isPlanningStrategy: strategy.isPlanningStrategy ?? false,
      ...(strategy.shapes === undefined ? {} : { shapesBudget: year + strategy.shapes }),
    })
    const above = strategy.policy ?? strategy.vision
    // A policy decided after its strategy is linked on the day it came.
    if (above) {
      const later = strategy.policy
        ? dateIn(policies[strategy.policy]?.decided ?? strategy.decided, year)
        : on
      history.link(
        later > on ? later : on,
        later > on ? `${above} vedtaget: koblinger` : reason,
        'serves',
        title,
        above,
      )
    }
  }
  const themeDay = dateIn('-3-06-19', year)
  for (const [title, theme] of Object.entries(themes))
    history.element(themeDay, 'Tværgående temaer sat', 'theme', `theme ${title}`, {
      title,
      text: theme.text,
      ...(theme.priority ? { priority: { decidedOn: dateIn(theme.priority, year) } } : {}),
    })
  const goalDay = dateIn('-2-01-15', year)
  for (const [title, goal] of Object.entries(goals)) {
    history.element(goalDay, 'Effektmål sat', 'goal', title, {
      title,
      text: goal.text,
      committee: body(goal.committee),
      targetYear: year + 2,
      decidedOn: goalDay,
    })
    for (const above of goal.serves)
      history.link(linkDay(above, goalDay, year), 'Effektmål koblet til strategier', 'serves', title, above)
    if (goal.indicator) layIndicator(history, title, goal.indicator, goalDay, year)
  }
  for (const [title, source] of Object.entries(directionSources))
    history.element(goalDay, 'Retningskilder oprettet', 'direction source', title, { title, ...source })
  layDoing(history, year)
}

/** A link can't be made before the thing it leads to was decided. */
const linkDay = (above: string, on: IsoDate, year: number): IsoDate => {
  const decided = strategies[above]?.decided ?? policies[above]?.decided
  const day = decided === undefined ? on : dateIn(decided, year)
  return day > on ? day : on
}

function layIndicator(
  history: DemoHistory,
  goal: string,
  indicator: NonNullable<(typeof goals)[string]['indicator']>,
  on: IsoDate,
  year: number,
): void {
  history.element(on, 'Effektmål sat', 'indicator', indicator.title, {
    title: indicator.title,
    unit: indicator.unit,
    better: indicator.better,
    baseline: indicator.baseline,
    target: indicator.target,
    targetYear: year + 2,
    ...(indicator.firstOn ? { firstMeasuredOn: dateIn(indicator.firstOn, year) } : {}),
  })
  history.link(on, 'Effektmål sat', 'measured-by', goal, indicator.title)
  for (const [written, value] of indicator.measured) {
    const measuredOn = dateIn(written, year)
    history.add(measuredOn, 'Måling', {
      edit: 'add measurement',
      id: history.id<MeasurementId>(`${indicator.title} ${written}`),
      indicator: history.id(indicator.title),
      on: measuredOn,
      value,
    })
  }
}

function layDoing(history: DemoHistory, year: number): void {
  for (const [title, agreement] of Object.entries(frameworkAgreements)) {
    const on = dateIn(agreement.signed, year)
    history.element(on, `${title} underskrevet`, 'framework agreement', title, {
      title,
      unit: history.id(agreement.unit),
      year: year - 1,
      signedOn: on,
    })
    for (const goal of agreement.serves) history.link(on, `${title} underskrevet`, 'serves', title, goal)
  }
  for (const [title, project] of Object.entries(projects)) {
    const on = dateIn(project.starts, year)
    history.element(on, 'Tværgående projekt begyndt', 'project', title, {
      title,
      owner: history.id(`position ${project.owner}`),
      centres: project.centres.map((unit) => history.id(unit)),
      startsOn: on,
    })
    for (const goal of project.serves) history.link(on, 'Tværgående projekt begyndt', 'serves', title, goal)
  }
  for (const [title, initiative] of Object.entries(initiatives)) {
    const on = dateIn(initiative.starts, year)
    history.element(on, 'Indsats begyndt', 'initiative', title, {
      title,
      unit: history.id(initiative.unit),
      startsOn: on,
    })
    const above =
      frameworkAgreements[initiative.serves]?.signed ??
      projects[initiative.serves]?.starts ??
      initiative.starts
    const linked = dateIn(above, year)
    history.link(linked > on ? linked : on, 'Indsats koblet', 'serves', title, initiative.serves)
  }
}

function layAgreement(history: DemoHistory, agreement: DemoAgreement, year: number, today: IsoDate): void {
  const first = year + agreement.firstYear
  const years = [first, first + 1, first + 2, first + 3]
  const title = `${agreement.title} ${first}–${first + 3}`
  const on = dateIn(agreement.decidedOn, year)
  const reason = `${title} vedtaget`
  const printed = (kind: 'operating' | 'capital') => ({
    label: kind === 'operating' ? 'Driftsændringer i alt' : 'Anlægsprojekter i alt',
    kind,
    amounts: Object.fromEntries(
      years.map((each, index) => [
        each,
        agreement.items
          .filter((item) => item.type === kind)
          .reduce(
            (sum, item) => sum + (typeof item.amounts?.[index] === 'number' ? item.amounts[index] : 0),
            0,
          ) * 1000,
      ]),
    ),
  })
  history.element(on, reason, 'agreement', title, {
    title,
    text: agreement.text,
    firstYear: first,
    decidedOn: on,
    printedTotals: [printed('operating'), printed('capital')],
  })
  history.add(on, reason, {
    edit: 'add decision',
    id: history.id<DecisionId>(`decision ${title}`),
    content: {
      body: history.id(bodies.KB.title),
      on,
      code: 'adopted',
      text: 'Kommunalbestyrelsen vedtog budgettet.',
      caseNumber: `${first - 1}-1042`,
      caseTitle: `Budget ${first}–${first + 3}`,
      openness: 'open',
      elements: [history.id(title)],
    },
  })
  for (const item of agreement.items) layItem(history, item, title, first, on, year, today)
}

function layItem(
  history: DemoHistory,
  item: DemoItem,
  agreement: string,
  first: number,
  on: IsoDate,
  year: number,
  today: IsoDate,
): void {
  const name = `${agreement} ${item.number}`
  const reason = `${agreement} vedtaget`
  const committee = (short: string): ElementId => history.id(bodies[short as keyof typeof bodies].title)
  const amounts = Object.fromEntries(
    (item.amounts ?? []).flatMap((amount, index) =>
      amount === undefined ? [] : [[first + index, amount === '?' ? ('unknown' as const) : amount * 1000]],
    ),
  )
  const base: ContentInput<'agreement item'> = {
    number: item.number,
    title: item.title,
    text: item.text,
    type:
      item.type === 'operating'
        ? { kind: 'operating' }
        : item.type === 'capital'
          ? { kind: 'capital' }
          : { kind: 'intent', area: item.type },
    amounts,
    ...(Object.keys(amounts).length > 0 ? { priceLevel: first } : {}),
    ...(item.committee ? { committee: committee(item.committee) } : {}),
    coCommittees: (item.coCommittees ?? []).map(committee),
    ...(item.responsible ? { responsible: history.id(`position ${item.responsible}`) } : {}),
    ...(item.process ? { process: item.process } : {}),
    ...(item.crossCutting ? { crossCutting: item.crossCutting } : {}),
    ...(item.executiveRole ? { executiveRole: item.executiveRole } : {}),
    ...(item.deadline ? { deadline: deadlineIn(item.deadline, year) } : {}),
    ...(item.weight ? { weight: item.weight } : {}),
    strategic: item.strategic ?? false,
    openness: 'open',
    publicSummary: item.publicSummary ?? item.text,
  }
  const id = history.element(on, reason, 'agreement item', name, base)
  history.link(on, reason, 'part-of', name, agreement)
  const linked = addDays(on, 70)
  for (const above of item.serves ?? [])
    history.link(
      goals[above] ? linked : linkDay(above, linked, year),
      'Punkter koblet til mål og strategier',
      'serves',
      name,
      above,
    )
  for (const theme of item.themes ?? [])
    history.link(linked, 'Punkter koblet til temaer', 'concerns', name, `theme ${theme}`)
  for (const action of item.actions ?? []) {
    const began = dateIn('-1-03-02', year)
    history.element(began, 'Handlinger aftalt', 'action', `${name} ${action}`, {
      title: action,
      startsOn: began,
      ...(item.responsible ? { responsible: history.id(`position ${item.responsible}`) } : {}),
    })
    history.link(began, 'Handlinger aftalt', 'serves', `${name} ${action}`, name)
  }
  if (item.next && item.committee)
    history.add(on, reason, {
      edit: 'put treatment',
      id: history.id<TreatmentId>(`treatment ${name}`),
      content: {
        element: id,
        body: committee(item.committee),
        planned: dateIn(`0-${item.next}`, year) as never,
        purpose: 'Status',
      },
    })
  const parsed = parseContent('agreement item', base)
  if (parsed.ok) layStatuses(history, item, name, id, parsed.content, first, year, today)
}

function layStatuses(
  history: DemoHistory,
  item: DemoItem,
  name: string,
  id: ElementId,
  content: Content<'agreement item'>,
  first: number,
  year: number,
  today: IsoDate,
): void {
  const add = (
    key: string,
    on: IsoDate,
    reason: string,
    content: Parameters<typeof statusEdit>[3],
    round?: RoundId,
  ): void =>
    history.add(on, reason, statusEdit(history.id<StatusId>(`${name} ${key}`), id, on, content, round))
  const past = dateIn(`${first - year}-04-24`, year)
  if (past < today && item.responsible)
    add(
      'first round',
      past,
      'Statusrunde 1',
      {
        light: 'green',
        progress: 'in progress',
        ...(item.type === 'operating' || item.type === 'capital' ? { percent: 20 } : {}),
        sentence: 'Arbejdet er i gang efter planen.',
      },
      roundIn(history, first, 1),
    )
  if (item.completed) {
    const on = dateIn(item.completed.on, year)
    history.add(on, 'Punkt afsluttet', {
      edit: 'revise element',
      id,
      kind: 'agreement item',
      content: { ...content, completed: { on, note: item.completed.note, by: item.completed.by } },
      expected: unseen,
    })
    add('completed', on, 'Punkt afsluttet', {
      light: item.status?.[0] ?? 'green',
      progress:
        item.completed.by === 'operations'
          ? 'absorbed in operations'
          : item.completed.by === 'lapse'
            ? 'lapsed'
            : 'completed',
      percent: 100,
      sentence: item.status?.[2] ?? item.completed.note,
    })
  } else if (item.status) {
    const [light, percent, sentence, weekdaysAgo] = item.status
    const on = weekdaysBefore(today, weekdaysAgo)
    const isIntent = item.type !== 'operating' && item.type !== 'capital'
    add(
      'latest',
      on,
      'Status',
      {
        light,
        progress: percent === undefined ? 'not started' : 'in progress',
        ...(percent === undefined || isIntent ? {} : { percent }),
        ...(sentence ? { sentence } : {}),
      },
      weekdaysAgo <= 8 ? roundIn(history, first, 2) : undefined,
    )
  }
}

const roundIn = (history: DemoHistory, first: number, number: number): RoundId =>
  history.id<RoundId>(`round ${first} ${number}`)

const statusEdit = (
  id: StatusId,
  element: ElementId,
  on: IsoDate,
  content: Readonly<{
    light: 'green' | 'amber' | 'red' | 'grey'
    progress: 'not started' | 'in progress' | 'absorbed in operations' | 'lapsed' | 'completed'
    percent?: number
    sentence?: string
  }>,
  round?: RoundId,
): Edit => ({
  edit: 'add status',
  id,
  element,
  on,
  ...(round ? { round } : {}),
  content: { ...content, visibility: 'shared' },
})

function layRounds(history: DemoHistory, year: number, today: IsoDate): void {
  const former = year + formerAgreement.firstYear
  const current = year + currentAgreement.firstYear
  const put = (
    first: number,
    number: number,
    title: string,
    opensOn: IsoDate,
    dueOn: IsoDate,
    covers: string,
    closedOn?: IsoDate,
  ): void => {
    const id = roundIn(history, first, number)
    const content = { title, opensOn, dueOn, covers: [history.id(covers)] }
    history.add(opensOn, `${title} åbnet`, { edit: 'put round', id, content })
    if (closedOn)
      history.add(closedOn, `${title} lukket`, {
        edit: 'put round',
        id,
        content: { ...content, closedOn },
        expected: unseen,
      })
  }
  const names = (first: number): string => `Budgetaftale ${first}–${first + 3}`
  put(
    former,
    1,
    `Statusrunde 1, ${former}`,
    dateIn('-2-04-07', year),
    dateIn('-2-04-25', year),
    names(former),
  )
  put(
    current,
    1,
    `Statusrunde 1, ${current}`,
    dateIn('-1-04-07', year),
    dateIn('-1-04-24', year),
    names(current),
  )
  put(
    current,
    2,
    `Statusrunde 2, ${current}`,
    weekdaysBefore(today, 8),
    weekdaysBefore(today, -7),
    names(current),
  )
}
