import { demoId } from '../../demo/demo-id.ts'
import { roleNames, type Actor } from '../../src/domain/access/actor.ts'
import { roleScopes } from '../../src/domain/access/role-scope.ts'
import { addDays, copenhagenDate, type IsoDate, yearOf } from '../../src/domain/calendar/dates.ts'
import type { Edit } from '../../src/domain/chain/edit.ts'
import { type ContentInput, type Kind, parseContent } from '../../src/domain/chain/element.ts'
import type { LinkKind } from '../../src/domain/chain/link.ts'
import type { ElementId, LinkId, MunicipalityId, PersonId } from '../../src/domain/ids.ts'
import type { Amounts } from '../../src/domain/money.ts'
import { addMunicipality } from '../../src/store/municipalities.ts'
import { actorOf, addPerson } from '../../src/store/people.ts'
import { recordChange } from '../../src/store/record-change.ts'
import type { Database, Tx } from '../../src/store/transaction.ts'
import { few } from './askers.ts'
import { canary, type Level, levels, opennessOf, plantedAmount, type Secrecy } from './canaries.ts'
import { layBeside } from './lay-beside.ts'
import { layHappened } from './lay-happened.ts'

/** How a municipality of the walk is laid. Two with the same mark are the same but for what one of them lacks. */
export type Plan = Readonly<{
  id: MunicipalityId
  /** Stands in every planted text, and makes the ids. */
  mark: string
  /** Tells the amounts of one mark from another's. */
  place: number
  /** How open what is planted may be; the whole has all. */
  levels: readonly Level[]
}>

/** What was planted: the ids by name, and the persons by role. */
export type Planted = Readonly<{ plan: Plan; ids: ReadonlyMap<string, string>; today: IsoDate }>

/** A municipality while it is laid. */
export class Laying {
  readonly plan: Plan
  readonly tx: Tx
  readonly today: IsoDate
  readonly ids = new Map<string, string>()
  #edits: Edit[] = []
  #actor: Actor | undefined

  constructor(plan: Plan, tx: Tx) {
    this.plan = plan
    this.tx = tx
    this.today = copenhagenDate(tx.at)
  }

  // oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which branded id it is
  id<Id extends string = ElementId>(name: string): Id {
    const id =
      this.ids.get(name) ?? demoId<Id>(this.plan.place as MunicipalityId, `${this.plan.mark} ${name}`)
    this.ids.set(name, id)
    return id as Id
  }

  word = (what: string, secrecy: Secrecy): string => canary(this.plan.mark, what, secrecy)

  add(edit: Edit): void {
    this.#edits.push(edit)
  }

  element<K extends Kind>(kind: K, name: string, input: ContentInput<K>): void {
    const parsed = parseContent(kind, input)
    if (!parsed.ok) throw new Error(`${kind} ${name}: ${JSON.stringify(parsed.problems)}`)
    this.add({ edit: 'create element', id: this.id(name), kind, content: parsed.content } as Edit)
  }

  link(kind: LinkKind, from: string, to: string): void {
    const id = this.id<LinkId>(`link ${from} ${to}`)
    this.add({ edit: 'add link', id, kind, from: this.id(from), to: this.id(to), weight: 1 })
  }

  async actor(): Promise<Actor> {
    this.#actor ??= await actorOf(this.tx, this.id<PersonId>('person all'), this.today)
    if (!this.#actor) throw new Error('nobody acts yet')
    return this.#actor
  }

  async record(reason: string, effectiveOn = this.today): Promise<void> {
    const edits = this.#edits.splice(0)
    if (edits.length > 0) await recordChange(this.tx, await this.actor(), { reason, effectiveOn, edits })
  }
}

/** Lays a municipality with everything: open, internal, not assessed and closed, as far as its plan says. */
export async function layMunicipality(owner: Database, plan: Plan): Promise<Planted> {
  const named = { id: plan.id, name: `Prøveby ${plan.mark}`, isDemo: false }
  const planted = await addMunicipality(owner, named, async (tx) => {
    const laying = new Laying(plan, tx)
    await layPeople(laying)
    layFoundation(laying)
    await laying.record(laying.word('grundlag', 'open'), addDays(laying.today, -300))
    const rest = levels.filter((level) => !plan.levels.includes(level))
    for (const level of levels) {
      // What one lacks counts in the numbers of changes all the same: they are no secret, and the two are held against each other.
      if (rest.includes(level)) await skipChanges(laying, changesOf(level))
      else await layLevel(laying, level)
    }
    // The last of the past is seen by all: up to a day, all of them have come as far.
    laying.link('measured-by', 'project', 'indicator')
    await laying.record(laying.word('sidst', 'open'), addDays(laying.today, -60))
    await layBeside(laying)
    return { plan, ids: laying.ids, today: laying.today }
  })
  if (!planted) throw new Error(`municipality ${plan.id} is there already`)
  return planted
}

/** One person per role, in the unit beside where the item belongs, and one who may do all. */
async function layPeople(laying: Laying): Promise<void> {
  const from = addDays(laying.today, -400)
  const scope = { unit: laying.id('unit beside'), body: laying.id('body committee') }
  for (const role of roleNames) {
    const bound = roleScopes[role]
    await addPerson(laying.tx, {
      id: laying.id<PersonId>(`person ${role}`),
      name: laying.word(role, 'person'),
      roles: [bound ? { role, scope: scope[bound.of] } : { role }],
      from,
    })
  }
  await addPerson(laying.tx, {
    id: laying.id<PersonId>('person all'),
    name: laying.word('all', 'person'),
    roles: [{ role: 'coordinator' }, { role: 'administrator' }, { role: 'auditor' }],
    positions: [laying.id('position beside')],
    from,
  })
  await addPerson(laying.tx, {
    id: laying.id<PersonId>('person leader'),
    name: laying.word('leader', 'person'),
    roles: [{ role: 'unit leader', scope: laying.id('unit') }],
    positions: [laying.id('position')],
    from,
  })
  await addPerson(laying.tx, {
    id: laying.id<PersonId>('person spare'),
    name: laying.word('spare', 'person'),
    roles: [{ role: 'reader' }],
    from,
  })
}

/** What has no openness of its own: it is seen by all of the municipality, the public too, and by nobody else. */
function layFoundation(laying: Laying): void {
  const committee = laying.id('body committee')
  const text = (what: string): string => laying.word(what, 'open')
  const of = (name: string): ElementId => laying.id(name)
  laying.element('body', 'body council', { title: text('raad'), short: 'KB', type: 'council' })
  laying.element('body', 'body committee', {
    title: text('udvalg'),
    short: 'UDV',
    type: 'standing committee',
  })
  laying.element('unit', 'unit', { title: text('center'), type: 'centre' })
  laying.element('unit', 'unit beside', { title: text('nabocenter'), type: 'centre' })
  laying.element('position', 'position', { title: text('chef'), unit: of('unit') })
  laying.element('position', 'position beside', { title: text('nabochef'), unit: of('unit beside') })
  const decided = { committee, decidedOn: addDays(laying.today, -300), decidedBy: of('body council') }
  laying.element('vision', 'vision', { title: text('vision'), text: text('visiontekst') })
  laying.element('policy', 'policy', { title: text('politik'), ...decided })
  laying.element('strategy', 'strategy', { title: text('strategi'), ...decided })
  laying.element('goal', 'goal', { title: text('maal'), committee, responsible: of('position') })
  laying.element('indicator', 'indicator', {
    title: text('indikator'),
    unit: 'pct.',
    better: 'up',
    target: 90,
  })
  laying.element('direction source', 'source', { title: text('lov'), type: 'law' })
  laying.element('facet', 'facet', { title: text('verdensmaal'), type: 'sdg' })
  laying.element('appropriation', 'appropriation', {
    title: text('bevilling'),
    committee,
    amounts: amountsOf(laying, 'open'),
  })
  laying.element('framework agreement', 'framework', { title: text('rammeaftale'), unit: of('unit') })
  laying.element('project', 'project', { title: text('projekt'), owner: of('position') })
  laying.element('initiative', 'initiative', { title: text('initiativ'), responsible: of('position') })
  laying.element('unit plan', 'unit plan', { title: text('virksomhedsplan'), unit: of('unit') })
  const year = yearOf(laying.today)
  laying.element('agreement', 'agreement', {
    title: text('aftale'),
    firstYear: year,
    decidedOn: addDays(laying.today, -300),
  })
  for (const [from, to] of [
    ['policy', 'vision'],
    ['strategy', 'policy'],
    ['goal', 'strategy'],
    ['project', 'goal'],
  ] as const)
    laying.link('serves', from, to)
  laying.link('measured-by', 'goal', 'indicator')
}

/** What is planted at one level of openness, in as many changes as `changesOf` says. */
async function layLevel(laying: Laying, level: Level): Promise<void> {
  const text = (what: string): string => laying.word(what, level)
  if (level === 'few') {
    laying.element('circle', 'circle few', { title: text('kreds'), roles: [...few] })
    await laying.record(text('aarsagkreds'), addDays(laying.today, -250))
  }
  laying.element('theme', `theme ${level}`, {
    title: text('tema'),
    text: text('tematekst'),
    openness: opennessOf(level),
    ...circleOf(laying, level),
  })
  laying.element('agreement item', `item ${level}`, {
    number: text('nr').slice(0, 20),
    title: text('punkt'),
    text: text('punkttekst'),
    type: { kind: 'operating' },
    effect: 'expansion',
    amounts: amountsOf(laying, level),
    priceLevel: yearOf(laying.today),
    committee: laying.id('body committee'),
    centre: laying.id('unit'),
    responsible: laying.id('position'),
    process: text('proces'),
    crossCutting: text('paatvaers'),
    executiveRole: text('direktion'),
    deadline: `${yearOf(laying.today) + 1}-03` as never,
    openness: opennessOf(level),
    ...circleOf(laying, level),
    ...(level === 'open' ? { publicSummary: text('offentlig') } : {}),
  })
  laying.link('part-of', `item ${level}`, 'agreement')
  laying.link('serves', `item ${level}`, 'goal')
  laying.link('concerns', `item ${level}`, `theme ${level}`)
  await laying.record(text('aarsag'), addDays(laying.today, -200))
  await layHappened(laying, level)
}

/** How many changes one level is laid in; held to by `layHappened`. */
const changesOf = (level: Level): number => (level === 'few' ? 6 : 5)

/** The circle that something of a level is closed to. */
export const circleOf = (laying: Laying, level: Level): { circle?: ElementId } =>
  level === 'few' ? { circle: laying.id('circle few') } : {}

async function skipChanges({ tx }: Laying, count: number): Promise<void> {
  await tx
    .updateTable('municipality')
    .set((row) => ({
      last_change: row('last_change', '+', count),
      last_edit: row('last_change', '+', count),
    }))
    .where('id', '=', tx.municipality)
    .execute()
}

const amountsOf = ({ plan, today }: Laying, level: Level): Amounts =>
  ({
    [yearOf(today)]: plantedAmount(plan.place, level),
    [yearOf(today) + 1]: plantedAmount(plan.place, level),
  }) as unknown as Amounts
