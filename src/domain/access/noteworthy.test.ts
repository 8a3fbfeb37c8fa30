import { expect, test } from 'vitest'
import type { PersonId } from '../ids.ts'
import { noteworthy } from './noteworthy.ts'

const [me, other] = ['me', 'other'] as unknown as readonly [PersonId, PersonId]
const answered = { person: me, route: '/mennesker/:id', status: 200, isFile: false }

test('a refusal, a file and a look at what is kept about somebody else are written down', () => {
  expect(noteworthy({ ...answered, status: 403 })).toEqual({
    what: 'denied',
    person: me,
    details: { route: '/mennesker/:id' },
  })
  expect(noteworthy({ ...answered, isFile: true })).toMatchObject({ what: 'fetched' })
  expect(noteworthy({ ...answered, about: other })).toMatchObject({ what: 'looked at', about: other })
})

test('a file about somebody else says about whom, and one about oneself says nothing more', () => {
  expect(noteworthy({ ...answered, isFile: true, about: other })).toMatchObject({ about: other })
  expect(noteworthy({ ...answered, isFile: true, about: me })).not.toHaveProperty('about')
})

test('what people read, their own page, what is not there and who is nobody are not', () => {
  expect(noteworthy(answered)).toBeUndefined()
  expect(noteworthy({ ...answered, about: me })).toBeUndefined()
  expect(noteworthy({ ...answered, status: 404, about: other, isFile: true })).toBeUndefined()
  expect(noteworthy({ ...answered, person: undefined, status: 403 })).toBeUndefined()
})
