import { randomUUID } from 'node:crypto'
import type { Actor } from '../src/domain/access/actor.ts'
import { addDays, copenhagenDate, type IsoDate } from '../src/domain/calendar/dates.ts'
import type { Edit } from '../src/domain/chain/edit.ts'
import { type ContentInput, type Kind, parseContent } from '../src/domain/chain/element.ts'
import type { LinkKind } from '../src/domain/chain/link.ts'
import type { ElementId, LinkId, MunicipalityId, RoundId, StatusId, TreatmentId } from '../src/domain/ids.ts'
import { addMunicipality } from '../src/store/municipalities.ts'
import { actorOf, addPerson } from '../src/store/people.ts'
import { recordChange } from '../src/store/record-change.ts'
import { type Database, inMunicipality, type Tx } from '../src/store/transaction.ts'

/** A municipality made for measuring: who acts in it, its agreement, its items and its open round. */
export type Synthetic = Readonly<{
  actor: Actor
  agreement: ElementId
  items: readonly ElementId[]
  round: RoundId
}>

const places = [
  'Nordby',
  'Sønderby',
  'Engholm',
  'Havnen',
  'Skoven',
  'Bakken',
  'Åsen',
  'Kæret',
  'Broen',
  'Torvet',
]
const things = [
  'skole',
  'cykelsti',
  'børnehus',
  'plejecenter',
  'bibliotek',
  'bustilbud',
  'træning',
  'naturpleje',
]
const perChange = 1_500

/** Numbers that look random and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

/** Lays a municipality with so many items in one agreement, linked up to a vision, with treatments and statuses. */
export async function laySynthetic(
  db: Database,
  owner: Database,
  id: MunicipalityId,
  count: number,
): Promise<Synthetic> {
  await addMunicipality(owner, { id, name: `Prøveby ${count}`, isDemo: true }, async () => undefined)
  const actor = await inMunicipality(db, id, async (tx) => {
    const today = copenhagenDate(tx.at)
    const person = await addPerson(tx, {
      name: 'Koordinator',
      roles: [{ role: 'coordinator' }],
      from: addDays(today, -900),
    })
    return actorOf(tx, person, today)
  })
  if (!actor) throw new Error('nobody can act')
  const draft = new Draft(count)
  for (let at = 0; at < draft.edits.length; at += perChange)
    await inMunicipality(db, id, (tx) =>
      recordChange(tx, actor, {
        reason: 'Lagt til måling',
        effectiveOn: addDays(copenhagenDate(tx.at), -200),
        edits: draft.edits.slice(at, at + perChange),
      }),
    )
  await inMunicipality(db, id, (tx) => layStatuses(tx, actor, draft))
  return { actor, agreement: draft.agreement, items: draft.items, round: draft.round }
}

class Draft {
  readonly edits: Edit[] = []
  readonly items: ElementId[] = []
  readonly agreement: ElementId
  readonly round = randomUUID() as RoundId
  readonly #random = numbers(7)

  constructor(count: number) {
    const bodies = this.#several('body', 7, (index) => ({
      title: `Udvalg ${index + 1}`,
      short: `U${index + 1}`,
      type: 'standing committee',
    }))
    const unit = this.#element('unit', { title: 'Center for alt', type: 'centre' })
    const positions = this.#several('position', 20, (index) => ({ title: `Leder ${index + 1}`, unit }))
    const visions = this.#several('vision', 4, (index) => ({ title: `Vision ${index + 1}` }))
    const policies = this.#several('policy', 8, (index) => ({ title: `Politik ${index + 1}` }), visions)
    const strategies = this.#several(
      'strategy',
      16,
      (index) => ({ title: `Strategi ${index + 1}` }),
      policies,
    )
    const goals = this.#several(
      'goal',
      Math.max(12, count / 20),
      (index) => ({ title: `Mål ${index + 1}: flere klarer sig selv`, targetYear: 2030 }),
      strategies,
    )
    const indicators = this.#several('indicator', Math.max(6, count / 40), (index) => ({
      title: `Måling ${index + 1}`,
      baseline: 1,
      target: 2,
      targetYear: 2030,
    }))
    indicators.forEach((indicator, index) =>
      this.#link('measured-by', goals[index * 2] as ElementId, indicator),
    )
    const themes = this.#several('theme', 10, (index) => ({ title: `Tema ${index + 1}` }))
    this.#several(
      'framework agreement',
      Math.max(6, count / 60),
      (index) => ({ title: `Mål- og rammeaftale ${index + 1}`, unit }),
      goals,
    )
    this.agreement = this.#element('agreement', { title: 'Budgetaftale 2027–2030', firstYear: 2027 })
    for (let index = 0; index < count; index += 1)
      this.#item(index, { bodies, positions, goals, strategies, themes })
  }

  #item(
    index: number,
    from: Readonly<Record<'bodies' | 'positions' | 'goals' | 'strategies' | 'themes', readonly ElementId[]>>,
  ): void {
    const type = index % 10 < 5 ? 'operating' : index % 10 < 8 ? 'capital' : 'intent'
    const amount = (Math.floor(this.#random() * 400) - 80) * 10_000
    const item = this.#element('agreement item', {
      number: `${type === 'operating' ? 'D' : type === 'capital' ? 'A' : 'H'}${index + 1}`,
      title: `${this.#pick(things)} i ${this.#pick(places)} ${index + 1}`,
      text: `Der afsættes midler til ${this.#pick(things)} i ${this.#pick(places)}, så flere får glæde af det.`,
      type: type === 'intent' ? { kind: 'intent', area: 'social' } : { kind: type },
      amounts: type === 'intent' ? {} : { 2027: amount, 2028: amount, 2029: Math.round(amount / 2) },
      committee: this.#pick(from.bodies),
      ...(index % 25 === 0 ? {} : { responsible: this.#pick(from.positions) }),
      process: 'Forvaltningen lægger en plan frem for udvalget.',
    })
    this.items.push(item)
    this.#link('part-of', item, this.agreement)
    if (index % 12 !== 0) this.#link('serves', item, this.#pick(from.goals))
    if (index % 3 === 0) this.#link('concerns', item, this.#pick(from.themes))
    if (index % 4 === 0)
      this.edits.push({
        edit: 'put treatment',
        id: randomUUID() as TreatmentId,
        content: { element: item, body: this.#pick(from.bodies), planned: '2027-03' as never },
      })
  }

  #pick<T>(all: readonly T[]): T {
    return all[Math.floor(this.#random() * all.length)] as T
  }

  #several<K extends Kind>(
    kind: K,
    count: number,
    input: (index: number) => ContentInput<K>,
    above: readonly ElementId[] = [],
  ): readonly ElementId[] {
    return Array.from({ length: Math.floor(count) }, (_, index) => {
      const id = this.#element(kind, input(index))
      const to = above[index % Math.max(1, above.length)]
      if (to) this.#link('serves', id, to)
      return id
    })
  }

  #element<K extends Kind>(kind: K, input: ContentInput<K>): ElementId {
    const parsed = parseContent(kind, input)
    if (!parsed.ok) throw new Error(`${kind}: ${JSON.stringify(parsed.problems)}`)
    const id = randomUUID() as ElementId
    this.edits.push({ edit: 'create element', id, kind, content: parsed.content } as Edit)
    return id
  }

  #link(kind: LinkKind, from: ElementId, to: ElementId): void {
    this.edits.push({ edit: 'add link', id: randomUUID() as LinkId, kind, from, to, weight: 1 })
  }
}

async function layStatuses(tx: Tx, actor: Actor, draft: Draft): Promise<void> {
  const today = copenhagenDate(tx.at)
  const opensOn = addDays(today, -10)
  await recordChange(tx, actor, {
    reason: 'Runden åbnet',
    effectiveOn: opensOn,
    edits: [
      {
        edit: 'put round',
        id: draft.round,
        content: { title: 'Statusrunde 1', opensOn, dueOn: addDays(today, 10), covers: [draft.agreement] },
      },
    ],
  })
  for (let at = 0; at < draft.items.length; at += perChange)
    await recordChange(tx, actor, {
      reason: 'Status',
      effectiveOn: addDays(today, -5),
      edits: draft.items
        .slice(at, at + perChange)
        .flatMap((item, index): Edit[] =>
          index % 7 === 0 ? [] : [aStatus(item, draft.round, addDays(today, -5), index)],
        ),
    })
}

/** A status of an item in a round. */
export const aStatus = (element: ElementId, round: RoundId, on: IsoDate, index: number): Edit => ({
  edit: 'add status',
  id: randomUUID() as StatusId,
  element,
  round,
  on,
  content: {
    light: (['green', 'amber', 'red'] as const)[index % 3] ?? 'green',
    progress: 'in progress',
    percent: index % 101,
    sentence: 'Det går efter planen; næste skridt er aftalt med udvalget.',
    visibility: 'shared',
  },
})
