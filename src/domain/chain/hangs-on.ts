import type { Treatment } from '../follow-up/treatment.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import { type Element, kindNames } from './element.ts'
import type { Link } from './link.ts'
import { references } from './references.ts'

/** What hangs on an element, and what becomes of it when the element ends. */
export type HangsOn = Readonly<{
  /** End with it. */
  links: readonly Link[]
  /** Its own planned treatments: they fall away with it. */
  treatments: readonly Treatment[]
  /** Elements that name it in a field (the responsible, the committee, the unit): they stay, and go on naming what has ended. */
  namedBy: readonly Readonly<{ element: Element; fields: readonly string[] }>[]
}>

/** Looks for all that hangs on an element before somebody ends it (afslutning). */
export function hangsOn(view: ChainView, element: Element): HangsOn {
  return {
    links: [...view.linksFrom(element.id), ...view.linksTo(element.id)],
    treatments: view.treatmentsOf(element.id).filter((treatment) => treatment.actualOn === undefined),
    namedBy: kindNames
      .filter((kind) => Object.values(references[kind] ?? {}).includes(element.kind))
      .flatMap((kind) => view.all(kind) as readonly Element[])
      .flatMap((other) => {
        const fields = fieldsNaming(other, element.id)
        return fields.length > 0 && other.id !== element.id ? [{ element: other, fields }] : []
      }),
  }
}

const fieldsNaming = (element: Element, id: ElementId): readonly string[] =>
  Object.keys(references[element.kind] ?? {}).filter((field) => {
    const value = (element as unknown as Readonly<Record<string, unknown>>)[field]
    return Array.isArray(value) ? value.includes(id) : value === id
  })

/** The content of an element with another named in the place of what ends. */
export function naming(element: Element, fields: readonly string[], was: ElementId, now: ElementId): object {
  const { id: _id, kind: _kind, version: _version, since: _since, ...content } = element
  const values = content as Readonly<Record<string, unknown>>
  return {
    ...content,
    ...Object.fromEntries(
      fields.map((field) => {
        const value = values[field]
        return [
          field,
          Array.isArray(value)
            ? [...new Set((value as readonly ElementId[]).map((one) => (one === was ? now : one)))]
            : now,
        ]
      }),
    ),
  }
}
