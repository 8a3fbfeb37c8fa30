import type { Kind } from '../../domain/chain/element.ts'
import type { LinkKind } from '../../domain/chain/link.ts'

/** A link that is asked for when something is made, so that it doesn't begin loose (R55): its arrow, and what it may lead to. */
export type LinkSpec = Readonly<{
  name: 'serves' | 'measures' | 'partOf' | 'concerns'
  by: LinkKind
  /** The arrow starts at the other end: the goal is measured by the indicator. */
  isFromOther?: true
  to: readonly Kind[]
}>

const serves = (...to: readonly Kind[]): LinkSpec => ({ name: 'serves', by: 'serves', to })
const partOf = (...to: readonly Kind[]): LinkSpec => ({ name: 'partOf', by: 'part-of', to })
const theme: LinkSpec = { name: 'concerns', by: 'concerns', to: ['theme'] }

/** The links that a form and a pasted table ask for, per kind; more are added on the element's own page. */
export const linkSpecs: Readonly<Partial<Record<Kind, readonly LinkSpec[]>>> = {
  theme: [serves('vision'), partOf('theme', 'strategy')],
  policy: [serves('vision')],
  strategy: [serves('policy', 'vision')],
  goal: [serves('strategy', 'policy', 'vision')],
  indicator: [
    { name: 'measures', by: 'measured-by', isFromOther: true, to: ['goal', 'agreement item', 'project'] },
  ],
  'agreement item': [serves('goal', 'strategy', 'policy'), theme],
  'framework agreement': [serves('goal', 'agreement item')],
  project: [serves('goal', 'agreement item', 'strategy')],
  initiative: [serves('agreement item', 'project', 'framework agreement', 'goal', 'theme')],
  action: [serves('agreement item', 'project', 'framework agreement', 'initiative', 'theme')],
  'unit plan': [serves('framework agreement', 'goal')],
  appropriation: [serves('goal', 'strategy', 'policy')],
}

/** The link specs of a kind. */
export const linksAskedFor = (kind: Kind): readonly LinkSpec[] => linkSpecs[kind] ?? []
