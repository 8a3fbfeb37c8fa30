import pg from 'pg'
import { expect, test } from 'vitest'
import { mistakeFacts } from './mistake-facts.ts'

const secret = '010170-1234'

function thrownBy(run: () => unknown): unknown {
  try {
    return run()
  } catch (thrown) {
    return thrown
  }
}

test('what a database or a parser quotes of what it was given is left out; its code and the place stay', () => {
  const error = Object.assign(
    new pg.DatabaseError(`invalid input syntax for type uuid: "${secret}"`, 1, 'error'),
    {
      code: '22P02',
      detail: `Key (email)=(${secret}) already exists.`,
    },
  )
  const facts = mistakeFacts(error)
  expect(facts).toMatchObject({ name: 'DatabaseError', code: '22P02' })
  expect(facts.at[0]).toContain('mistake-facts.test.ts')
  expect(JSON.stringify(facts)).not.toContain(secret)
  for (const text of [`{"cpr": ${secret}`, `[${secret}]x`])
    expect(JSON.stringify(mistakeFacts(thrownBy(() => JSON.parse(text))))).not.toContain(secret)
})

test('a message of many lines hides nothing among the places', () => {
  const facts = mistakeFacts(new Error(`first\n    at ${secret}\nand at ${secret}:1:2`))
  expect(JSON.stringify(facts)).not.toContain(secret)
  expect(facts.at.length).toBeGreaterThan(2)
})

test('the words of the engine say which name was missing, and never a value', () => {
  const nothing = JSON.parse('null') as { title: string }
  const caught = thrownBy(() => nothing.title)
  expect(mistakeFacts(caught)).toMatchObject({
    name: 'TypeError',
    message: expect.stringContaining('null') as unknown,
  })
  expect(mistakeFacts(new RangeError(`"${secret}" is out of range`)).message).toBe('… is out of range')
})

test('the cause is told too, and what is no error only by its kind', () => {
  expect(mistakeFacts(new Error('a', { cause: new TypeError(`'${secret}' of b`) }))).toMatchObject({
    cause: { name: 'TypeError', message: '… of b' },
  })
  expect(mistakeFacts(secret)).toEqual({ name: 'string', at: [] })
  expect(mistakeFacts(Object.assign(new Error(), { code: '0101701234' })).code).toBeUndefined()
})
