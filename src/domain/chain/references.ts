import type { DecisionId, ElementId } from '../ids.ts'
import type { Kind } from './element.ts'

/** Which kind a field of a content refers to. Like the grammar of links it is data; a test holds it against the schemas. */
export const references: Readonly<Partial<Record<Kind, Readonly<Record<string, Kind>>>>> = {
  agreement: { circle: 'circle' },
  vision: { decidedBy: 'body' },
  theme: { responsible: 'position', committee: 'body', circle: 'circle' },
  policy: { committee: 'body', decidedBy: 'body' },
  strategy: { committee: 'body', decidedBy: 'body' },
  goal: { committee: 'body', responsible: 'position' },
  'agreement item': {
    committee: 'body',
    coCommittees: 'body',
    centre: 'unit',
    responsible: 'position',
    circle: 'circle',
  },
  'framework agreement': { unit: 'unit' },
  project: { owner: 'position', centres: 'unit' },
  initiative: { unit: 'unit', responsible: 'position' },
  action: { unit: 'unit', responsible: 'position' },
  'unit plan': { unit: 'unit' },
  appropriation: { committee: 'body' },
  unit: { parent: 'unit' },
  position: { unit: 'unit' },
  circle: { positions: 'position', bodies: 'body' },
}

/** What a change may refer to: what the chain has and what the change itself makes. */
export type Known = Readonly<{
  kindOf: (id: ElementId) => Kind | undefined
  hasDecision: (id: DecisionId) => boolean
}>

/**
 * The first field of a content that refers to nothing, or to something of another kind. What the element referred to
 * before is left in peace: a position that has ended must not stop somebody from mending a title.
 */
export function brokenReference(
  known: Known,
  kind: Kind,
  content: object,
  before: object = {},
): string | undefined {
  const idsIn = (of: object, field: string): readonly ElementId[] => {
    const value = (of as Readonly<Record<string, unknown>>)[field]
    return Array.isArray(value) ? (value as ElementId[]) : value === undefined ? [] : [value as ElementId]
  }
  for (const [field, wanted] of Object.entries(references[kind] ?? {})) {
    const kept = new Set(idsIn(before, field))
    if (idsIn(content, field).some((id) => !kept.has(id) && known.kindOf(id) !== wanted)) return field
  }
  const decisionOf = (of: object): DecisionId | undefined =>
    'revised' in of ? (of.revised as { decision: DecisionId } | undefined)?.decision : undefined
  const decision = decisionOf(content)
  return decision === undefined || decision === decisionOf(before) || known.hasDecision(decision)
    ? undefined
    : 'revised.decision'
}
