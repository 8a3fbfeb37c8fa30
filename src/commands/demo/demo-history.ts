import { dateIn, withYears } from '../../../demo/calendar.ts'
import { demoId } from '../../../demo/demo-id.ts'
import { coordinator, type Persona } from '../../../demo/personas.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Edit } from '../../domain/chain/edit.ts'
import { type Content, type ContentInput, type Kind, parseContent } from '../../domain/chain/element.ts'
import type { LinkKind } from '../../domain/chain/link.ts'
import type { ChangeNumber, DecisionId, ElementId, LinkId, MunicipalityId } from '../../domain/ids.ts'

/** Stands for the version that an edit follows, which is known when its turn comes. */
export const versionBefore = 0 as ChangeNumber

/** One change of the demo: what happened on a day, by whom, and why. */
export type Step = Readonly<{
  on: IsoDate
  reason: string
  by: Persona
  decision?: DecisionId
  edits: Edit[]
}>

/** A day with its reason, and who did it where it wasn't the coordinator. */
export type Occasion = Readonly<{ on: IsoDate; reason: string; by?: Persona; decision?: DecisionId }>

/** Collects the demo as changes by the day they took effect. Things are known by name; a link is made when both its ends are there. */
export class DemoHistory {
  readonly municipality: MunicipalityId
  readonly year: number
  readonly today: IsoDate
  readonly #steps = new Map<string, Step>()
  readonly #born = new Map<string, IsoDate>()

  constructor(municipality: MunicipalityId, year: number, today: IsoDate) {
    this.municipality = municipality
    this.year = year
    this.today = today
  }

  // oxlint-disable-next-line no-unnecessary-type-parameters -- the caller says which branded id it is
  id<Id extends string = ElementId>(name: string): Id {
    return demoId<Id>(this.municipality, name)
  }

  /** The id of an element that has been laid. */
  known(name: string): ElementId {
    if (!this.#born.has(name)) throw new Error(`the demo has no ${name}`)
    return this.id(name)
  }

  date(written: string): IsoDate {
    return dateIn(written, this.year)
  }

  words(text: string): string {
    return withYears(text, this.year)
  }

  add(occasion: Occasion, edit: Edit): void {
    const { on, reason, by = coordinator, decision } = occasion
    if (on > this.today) throw new Error(`${reason} lies ahead: ${on}`)
    const key = [on, reason, by.name, decision].join('|')
    const step = this.#steps.get(key) ?? { on, reason, by, ...(decision ? { decision } : {}), edits: [] }
    step.edits.push(edit)
    this.#steps.set(key, step)
  }

  element<K extends Kind>(occasion: Occasion, kind: K, name: string, input: ContentInput<K>): Content<K> {
    const parsed = parseContent(kind, input)
    if (!parsed.ok) throw new Error(`${kind} ${name}: ${JSON.stringify(parsed.problems)}`)
    if (this.#born.has(name)) throw new Error(`the demo has two of ${name}`)
    this.#born.set(name, occasion.on)
    this.add(occasion, { edit: 'create element', id: this.id(name), kind, content: parsed.content } as Edit)
    return parsed.content
  }

  link(occasion: Occasion, kind: LinkKind, from: string, to: string): void {
    const on = [occasion.on, this.#bornOn(from), this.#bornOn(to)].sort().at(-1) as IsoDate
    this.add(
      { ...occasion, on },
      {
        edit: 'add link',
        id: this.id<LinkId>(`${from} ${kind} ${to}`),
        kind,
        from: this.known(from),
        to: this.known(to),
        weight: 1,
      },
    )
  }

  #bornOn(name: string): IsoDate {
    const on = this.#born.get(name)
    if (!on) throw new Error(`the demo has no ${name}`)
    return on
  }

  /** The changes by day; those of one day in the order they were laid. */
  steps(): readonly Step[] {
    return [...this.#steps.values()].sort((a, b) => a.on.localeCompare(b.on))
  }
}
