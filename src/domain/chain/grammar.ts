import type { Kind } from './element.ts'
import type { LinkKind } from './link.ts'

/** Which kinds a kind may link to, by which link. What isn't here is refused. Source: design of the eight links, seeds 000 and 004. */
export const grammar: Readonly<Partial<Record<Kind, Readonly<Partial<Record<LinkKind, readonly Kind[]>>>>>> =
  {
    theme: { serves: ['vision'], 'part-of': ['theme', 'strategy'], 'measured-by': ['indicator'] },
    policy: { serves: ['vision'], concerns: ['theme', 'facet'] },
    strategy: { serves: ['policy', 'vision'], 'part-of': ['strategy'], concerns: ['theme', 'facet', 'body'] },
    goal: {
      serves: ['strategy', 'policy', 'vision', 'goal'],
      'measured-by': ['indicator'],
      'funded-by': ['appropriation'],
      concerns: ['theme', 'facet'],
      'directed-by': ['direction source'],
    },
    appropriation: { serves: ['goal', 'strategy', 'policy'], concerns: ['theme', 'facet'] },
    'agreement item': {
      serves: ['goal', 'strategy', 'policy', 'vision'],
      'part-of': ['agreement', 'agreement item'],
      'measured-by': ['indicator'],
      'funded-by': ['appropriation'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'facet', 'unit', 'body', 'agreement item'],
      continues: ['agreement item'],
    },
    'framework agreement': {
      serves: ['goal', 'agreement item', 'strategy', 'policy'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'facet', 'unit'],
    },
    project: {
      serves: ['goal', 'agreement item', 'strategy'],
      'part-of': ['project'],
      'measured-by': ['indicator'],
      'funded-by': ['appropriation', 'agreement item'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'facet', 'unit'],
    },
    initiative: {
      serves: ['agreement item', 'project', 'framework agreement', 'goal', 'theme'],
      'part-of': ['unit plan', 'project'],
      'measured-by': ['indicator'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'facet', 'unit'],
    },
    action: {
      serves: ['agreement item', 'project', 'framework agreement', 'initiative', 'theme'],
      'part-of': ['unit plan', 'project', 'initiative'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'facet', 'unit'],
    },
    'unit plan': {
      serves: ['framework agreement', 'goal'],
      'directed-by': ['direction source'],
      concerns: ['theme', 'unit'],
    },
    indicator: { concerns: ['theme', 'facet'] },
  }

/** The kinds that an element of this kind may link to. */
export const targetsOf = (from: Kind, by: LinkKind): readonly Kind[] => grammar[from]?.[by] ?? []

/** True when the grammar allows this arrow. */
export const mayLink = (from: Kind, by: LinkKind, to: Kind): boolean => targetsOf(from, by).includes(to)
