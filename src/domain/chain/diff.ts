import { canonical } from '../canonical.ts'
import type { ElementId } from '../ids.ts'
import type { ChainView } from './chain-view.ts'
import type { Element } from './element.ts'
import type { Link } from './link.ts'

/** What differs between two dates: elements added, ended, and revised field by field; links added and ended (R79). */
export type ChainDiff = Readonly<{
  added: readonly Element[]
  ended: readonly Element[]
  revised: readonly Readonly<{ id: ElementId; before: Element; after: Element; fields: readonly string[] }>[]
  linked: readonly Link[]
  unlinked: readonly Link[]
}>

/** Compares two views, the earlier first. */
export function diffBetween(before: ChainView, after: ChainView): ChainDiff {
  const was = before.parts.elements
  const is = after.parts.elements
  const revised: ChainDiff['revised'][number][] = []
  for (const [id, element] of is) {
    const earlier = was.get(id)
    if (!earlier || earlier.version === element.version) continue
    const fields = changedFields(earlier, element)
    if (fields.length > 0) revised.push({ id, before: earlier, after: element, fields })
  }
  return {
    added: [...is.values()].filter((element) => !was.has(element.id)),
    ended: [...was.values()].filter((element) => !is.has(element.id)),
    revised,
    linked: [...after.parts.links.values()].filter((link) => !before.parts.links.has(link.id)),
    unlinked: [...before.parts.links.values()].filter((link) => !after.parts.links.has(link.id)),
  }
}

/** The names of fields whose values differ; id, kind, version and first day are no fields. */
export function changedFields(before: object, after: object): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  for (const name of ['id', 'kind', 'version', 'since']) names.delete(name)
  const value = (of: object, name: string): string => canonical((of as Record<string, unknown>)[name])
  return [...names].filter((name) => value(before, name) !== value(after, name)).sort()
}
