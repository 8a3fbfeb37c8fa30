import type { Kind } from '../../domain/chain/element.ts'
import { budgetEffects } from '../../domain/chain/kinds/budget-effects.ts'

/** How a field of an element is asked for on a form. */
export type FieldSpec = Readonly<
  { name: string; isRequired?: boolean } & (
    | { input: 'line' | 'text' | 'date' | 'number' | 'planned' | 'check' | 'amounts' | 'item type' }
    | { input: 'choice'; choices: readonly string[] }
    | { input: 'reference' | 'references'; of: Kind }
  )
>

const line = (name: string, isRequired = false): FieldSpec => ({ name, input: 'line', isRequired })
const text = (name: string): FieldSpec => ({ name, input: 'text' })
const date = (name: string): FieldSpec => ({ name, input: 'date' })
const number = (name: string, isRequired = false): FieldSpec => ({ name, input: 'number', isRequired })
const one = (name: string, of: Kind): FieldSpec => ({ name, input: 'reference', of })
const many = (name: string, of: Kind): FieldSpec => ({ name, input: 'references', of })
const choice = (name: string, ...choices: readonly string[]): FieldSpec => ({
  name,
  input: 'choice',
  choices,
})

const title = line('title', true)
const decided = [date('decidedOn'), one('decidedBy', 'body')]

/** The fields that a form asks for, in order, per kind. What a kind has beside them is kept as it is. */
export const fieldSpecs: Readonly<Record<Kind, readonly FieldSpec[]>> = {
  vision: [title, text('text'), choice('side', 'outward', 'inward'), ...decided, date('validTo')],
  theme: [
    title,
    text('text'),
    choice('level', 'theme', 'line'),
    one('responsible', 'position'),
    one('committee', 'body'),
  ],
  policy: [
    title,
    text('text'),
    one('committee', 'body'),
    ...decided,
    number('shapesBudget'),
    date('validTo'),
  ],
  strategy: [
    title,
    text('text'),
    one('committee', 'body'),
    ...decided,
    number('shapesBudget'),
    { name: 'isPlanningStrategy', input: 'check' },
    date('validTo'),
  ],
  goal: [
    title,
    text('text'),
    number('targetYear'),
    one('committee', 'body'),
    one('responsible', 'position'),
    date('decidedOn'),
    number('shapesBudget'),
  ],
  indicator: [
    title,
    line('unit'),
    choice('better', 'up', 'down'),
    number('baseline'),
    number('target'),
    number('targetYear'),
    date('firstMeasuredOn'),
  ],
  agreement: [title, text('text'), number('firstYear', true), date('decidedOn')],
  'agreement item': [
    line('number', true),
    title,
    { name: 'type', input: 'item type', isRequired: true },
    text('text'),
    choice('effect', ...budgetEffects),
    { name: 'amounts', input: 'amounts' },
    one('committee', 'body'),
    many('coCommittees', 'body'),
    one('responsible', 'position'),
    one('centre', 'unit'),
    { name: 'deadline', input: 'planned' },
    text('process'),
    text('crossCutting'),
    text('executiveRole'),
    choice('weight', 'light', 'medium', 'heavy'),
    { name: 'strategic', input: 'check' },
    choice('openness', 'open', 'internal', 'closed', 'not assessed'),
    text('publicSummary'),
  ],
  'framework agreement': [title, text('text'), one('unit', 'unit'), number('year'), date('signedOn')],
  project: [
    title,
    text('text'),
    one('owner', 'position'),
    many('centres', 'unit'),
    date('startsOn'),
    date('endsOn'),
  ],
  initiative: [
    title,
    text('text'),
    one('unit', 'unit'),
    one('responsible', 'position'),
    date('startsOn'),
    date('endsOn'),
  ],
  action: [
    title,
    text('text'),
    one('unit', 'unit'),
    one('responsible', 'position'),
    date('startsOn'),
    { name: 'deadline', input: 'planned' },
    date('doneOn'),
  ],
  'unit plan': [title, text('text'), one('unit', 'unit'), number('year')],
  'direction source': [
    title,
    text('text'),
    choice('type', 'law', 'core task', 'leadership foundation', 'other'),
  ],
  appropriation: [
    title,
    text('text'),
    one('committee', 'body'),
    line('policyArea'),
    line('accountFunction'),
    { name: 'amounts', input: 'amounts' },
  ],
  body: [
    title,
    line('short'),
    choice(
      'type',
      'council',
      'economic committee',
      'standing committee',
      'section 17(4) committee',
      'executive board',
      'management forum',
      'joint committee',
      'planning group',
      'other',
    ),
    text('field'),
  ],
  unit: [title, line('short'), choice('type', 'centre', 'institution', 'staff'), one('parent', 'unit')],
  position: [title, one('unit', 'unit')],
  facet: [title, text('text'), choice('type', 'strength', 'place', 'partner', 'sdg', 'perspective')],
}

/** The kinds that are the ground a municipality stands on, in the groups and the order that they are made in. */
export const foundationGroups = {
  organisation: ['body', 'unit', 'position'],
  direction: ['vision', 'policy', 'strategy', 'goal', 'indicator', 'theme'],
  doing: ['agreement', 'framework agreement', 'project', 'initiative', 'action', 'unit plan'],
  around: ['appropriation', 'direction source', 'facet'],
} as const satisfies Readonly<Record<string, readonly Kind[]>>
/** A kind that is made and changed under the foundation. */
export type FoundationKind = (typeof foundationGroups)[keyof typeof foundationGroups][number]
