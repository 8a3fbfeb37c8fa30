import { expect, test } from 'vitest'
import { type Kind, kindNames } from '../../domain/chain/element.ts'
import { mayLink } from '../../domain/chain/grammar.ts'
import { linksAskedFor } from './link-specs.ts'

test('a form asks for no link that the grammar refuses', () => {
  const refused = kindNames.flatMap((kind) =>
    linksAskedFor(kind).flatMap((spec) =>
      spec.to
        .filter((other: Kind) =>
          spec.isFromOther ? !mayLink(other, spec.by, kind) : !mayLink(kind, spec.by, other),
        )
        .map((other) => `${kind} ${spec.name} ${other}`),
    ),
  )
  expect(refused).toEqual([])
})

test('R55: everything that serves something is asked what it serves', () => {
  expect(linksAskedFor('goal').map((spec) => spec.name)).toEqual(['serves'])
  expect(linksAskedFor('indicator').map((spec) => spec.name)).toEqual(['measures'])
  expect(linksAskedFor('body')).toEqual([])
})
