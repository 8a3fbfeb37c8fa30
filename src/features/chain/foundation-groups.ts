import type { Kind } from '../../domain/chain/element.ts'

/** The kinds that are the ground a municipality stands on, in the groups and the order that they are made in. */
export const foundationGroups = {
  organisation: ['body', 'unit', 'position', 'circle'],
  direction: ['vision', 'policy', 'strategy', 'goal', 'indicator', 'theme'],
  doing: ['agreement', 'framework agreement', 'project', 'initiative', 'action', 'unit plan'],
  around: ['appropriation', 'direction source', 'facet'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>
/** A kind that is made and changed under the foundation. */
export type FoundationKind = (typeof foundationGroups)[keyof typeof foundationGroups][number]
