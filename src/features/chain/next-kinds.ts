import type { Kind } from '../../domain/chain/element.ts'
import type { ElementId } from '../../domain/ids.ts'
import { linksAskedFor } from './link-specs.ts'

/** What is mostly made below a kind, so that the chain grows from where one stands. */
const below: Readonly<Partial<Record<Kind, readonly Kind[]>>> = {
  vision: ['policy', 'theme', 'strategy'],
  policy: ['strategy', 'goal'],
  strategy: ['goal', 'project'],
  goal: ['project', 'framework agreement', 'initiative'],
  theme: ['initiative', 'action'],
  project: ['initiative', 'action'],
  'framework agreement': ['initiative', 'action'],
  initiative: ['action'],
}

/** The kinds that can be made below an element, each with what its form is to be filled in with. */
export const nextKinds = (
  kind: Kind,
  id: ElementId,
): readonly Readonly<{ kind: Kind; query: Readonly<Record<string, string>> }>[] =>
  (below[kind] ?? []).flatMap((next) => {
    const spec = linksAskedFor(next).find((one) => one.by === 'serves' && one.to.includes(kind))
    return spec ? [{ kind: next, query: { [spec.name]: id } }] : []
  })
