import type { Kind } from '../../domain/chain/element.ts'
import { circleRoles } from '../../domain/chain/kinds/circle-roles.ts'
import { budgetEffects } from '../../domain/chain/kinds/budget-effects.ts'

/**
 * How a field of an element is asked for on a form and read from a pasted column. `isMore`: folded away until somebody wants
 * it (R85). `reasonFor`: why another field is changed (R30); asked of what is there already, anew each time.
 */
export type FieldSpec = Readonly<
  { name: string; isRequired?: boolean; isMore?: boolean; reasonFor?: string } & (
    | {
        input:
          | 'line'
          | 'text'
          | 'date'
          | 'year'
          | 'number'
          | 'planned'
          | 'check'
          | 'amounts'
          | 'item type'
          | 'priority'
      }
    /** `byName`: what is not chosen is told by the name (Økonomiudvalget); `fallback`: what it is as long as nobody says. */
    | { input: 'choice'; choices: readonly string[]; byName?: true; fallback?: string }
    | { input: 'roles'; choices: readonly string[] }
    | { input: 'reference' | 'references'; of: Kind }
  )
>

const line = (name: string): FieldSpec => ({ name, input: 'line' })
const text = (name: string): FieldSpec => ({ name, input: 'text' })
const date = (name: string): FieldSpec => ({ name, input: 'date' })
const year = (name: string): FieldSpec => ({ name, input: 'year' })
const number = (name: string): FieldSpec => ({ name, input: 'number' })
const one = (name: string, of: Kind): FieldSpec => ({ name, input: 'reference', of })
const many = (name: string, of: Kind): FieldSpec => ({ name, input: 'references', of })
const choice = (name: string, ...choices: readonly string[]): FieldSpec => ({
  name,
  input: 'choice',
  choices,
})
const more = (...specs: readonly FieldSpec[]): readonly FieldSpec[] =>
  specs.map((spec) => ({ ...spec, isMore: true }))

const title: FieldSpec = { name: 'title', input: 'line', isRequired: true }
const openness: FieldSpec = {
  name: 'openness',
  input: 'choice',
  choices: ['open', 'internal', 'closed', 'not assessed'],
  fallback: 'internal',
}

/** To whom it is closed, and whether the title of what is closed tells anything (R50). */
const closedTo: readonly FieldSpec[] = [one('circle', 'circle'), { name: 'titleIsHarmless', input: 'check' }]

/** The types of bodies, the council first. */
const bodyTypes = [
  'council',
  'economic committee',
  'standing committee',
  'section 17(4) committee',
  'executive board',
  'management forum',
  'joint committee',
  'planning group',
  'other',
] as const

/** The fields that a form asks for, in order, per kind. What a kind has beside them is kept as it is. */
export const fieldSpecs: Readonly<Record<Kind, readonly FieldSpec[]>> = {
  vision: [
    title,
    text('text'),
    choice('side', 'outward', 'inward'),
    date('decidedOn'),
    one('decidedBy', 'body'),
    ...more(date('validTo')),
  ],
  theme: [
    title,
    text('text'),
    { name: 'level', input: 'choice', choices: ['theme', 'line'], fallback: 'theme' },
    one('responsible', 'position'),
    ...more(one('committee', 'body'), { name: 'priority', input: 'priority' }, openness, ...closedTo),
  ],
  policy: [
    title,
    text('text'),
    one('committee', 'body'),
    date('decidedOn'),
    one('decidedBy', 'body'),
    ...more(year('shapesBudget'), date('validTo')),
  ],
  strategy: [
    title,
    text('text'),
    one('committee', 'body'),
    date('decidedOn'),
    one('decidedBy', 'body'),
    ...more(year('shapesBudget'), { name: 'isPlanningStrategy', input: 'check' }, date('validTo')),
  ],
  goal: [
    title,
    text('text'),
    year('targetYear'),
    one('responsible', 'position'),
    one('committee', 'body'),
    ...more(date('decidedOn'), year('shapesBudget')),
  ],
  indicator: [
    title,
    line('unit'),
    choice('better', 'up', 'down'),
    number('baseline'),
    number('target'),
    year('targetYear'),
    ...more(date('firstMeasuredOn'), line('source'), text('text')),
  ],
  agreement: [title, { ...year('firstYear'), isRequired: true }, date('decidedOn'), ...more(text('text'))],
  'agreement item': [
    line('number'),
    title,
    { name: 'type', input: 'item type', isRequired: true },
    text('text'),
    one('committee', 'body'),
    one('responsible', 'position'),
    { name: 'amounts', input: 'amounts' },
    { name: 'deadline', input: 'planned' },
    { ...line('deadlineReason'), reasonFor: 'deadline' },
    ...more(
      choice('effect', ...budgetEffects),
      many('coCommittees', 'body'),
      one('centre', 'unit'),
      text('process'),
      text('crossCutting'),
      text('executiveRole'),
      choice('weight', 'light', 'medium', 'heavy'),
      { name: 'strategic', input: 'check' },
      openness,
      ...closedTo,
      text('publicSummary'),
    ),
  ],
  'framework agreement': [title, one('unit', 'unit'), year('year'), date('signedOn'), ...more(text('text'))],
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
    one('responsible', 'position'),
    { name: 'deadline', input: 'planned' },
    ...more(text('text'), one('unit', 'unit'), date('startsOn'), date('doneOn')),
  ],
  'unit plan': [title, one('unit', 'unit'), year('year'), text('text')],
  'direction source': [
    title,
    { ...choice('type', 'law', 'core task', 'leadership foundation', 'other'), isRequired: true },
    text('text'),
  ],
  appropriation: [
    title,
    one('committee', 'body'),
    line('policyArea'),
    { name: 'amounts', input: 'amounts' },
    ...more(line('accountFunction'), text('text')),
  ],
  body: [
    title,
    { name: 'type', input: 'choice', choices: bodyTypes, byName: true },
    line('short'),
    text('field'),
  ],
  unit: [
    title,
    { name: 'type', input: 'choice', choices: ['centre', 'institution', 'staff'], byName: true },
    one('parent', 'unit'),
    line('short'),
  ],
  position: [title, one('unit', 'unit')],
  circle: [
    title,
    { name: 'roles', input: 'roles', choices: circleRoles },
    many('bodies', 'body'),
    many('positions', 'position'),
    text('text'),
  ],
  facet: [
    title,
    { ...choice('type', 'strength', 'place', 'partner', 'sdg', 'perspective'), isRequired: true },
    text('text'),
  ],
}
