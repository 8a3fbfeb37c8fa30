import { describe, expect, test } from 'vitest'
import type { Kind } from '../../domain/chain/element.ts'
import { idOf } from '../../domain/chain/testing/a-chain.ts'
import { contentOfForm } from './content-of-form.ts'

const nobody = () => undefined

/** A form with these fields, as a browser sends it. */
function aForm(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one)
  return form
}

const read = (kind: Kind, fields: Parameters<typeof aForm>[0], before: object = {}) =>
  contentOfForm(kind, aForm(fields), nobody, before as Readonly<Record<string, unknown>>)
const content = (...given: Parameters<typeof read>) => {
  const answer = read(...given)
  return answer.ok ? answer.content : answer.problems
}

test('a name alone is enough', () => {
  expect(content('policy', { title: ' Ældrepolitik ' })).toEqual({ title: 'Ældrepolitik' })
  expect(content('vision', { title: 'Et godt liv' })).toEqual({ title: 'Et godt liv' })
})

test('a body and a unit without a type are what their name says', () => {
  expect(content('body', { title: 'Økonomiudvalget', type: '' })).toEqual({
    title: 'Økonomiudvalget',
    type: 'economic committee',
  })
  expect(content('unit', { title: 'Center for Børn' })).toMatchObject({ type: 'centre' })
})

test('dates, times, years and figures are read as Danes write them', () => {
  expect(content('policy', { title: 'P', decidedOn: '9. marts 2027', validTo: '31.12.2030' })).toMatchObject({
    decidedOn: '2027-03-09',
    validTo: '2030-12-31',
  })
  expect(content('action', { title: 'A', deadline: '1. kvartal 2027' })).toMatchObject({
    deadline: '2027-Q1',
  })
  expect(content('action', { title: 'A', deadline: 'marts 2027' })).toMatchObject({ deadline: '2027-03' })
  expect(
    content('indicator', { title: 'I', baseline: '31,5', target: '1.250', targetYear: '2030' }),
  ).toMatchObject({ baseline: 31.5, target: 1250, targetYear: 2030 })
})

test('all that can not be read is named at once, each field by its own problem', () => {
  expect(
    content('goal', { title: '', targetYear: 'om to år', decidedOn: 'i fjor', shapesBudget: '27' }),
  ).toEqual([
    { field: 'title', problem: 'missing' },
    { field: 'targetYear', problem: 'year' },
    { field: 'decidedOn', problem: 'date' },
    { field: 'shapesBudget', problem: 'year' },
  ])
})

test('R3, R6: an amount that is not touched keeps its kroner, an emptied one is not budgeted, and each bad one is named', () => {
  const before = { title: 'B', amounts: { 2027: 1_250_499, 2028: 300_000, 2031: 5 } }
  const fields = { title: 'B', 'amounts.2027': '1.250', 'amounts.2028': '', 'amounts.2029': '−20' }
  expect(content('appropriation', fields, before)).toMatchObject({
    amounts: { 2027: 1_250_499, 2029: -20_000, 2031: 5 },
  })
  expect(content('appropriation', { ...fields, 'amounts.2028': 'mange' }, before)).toEqual([
    { field: 'amounts.2028', problem: 'amount' },
  ])
})

test('locked amounts are not on the form and stay', () => {
  const before = { number: '1', title: 'Bro', type: { kind: 'capital' }, amounts: { 2027: 7 } }
  expect(content('agreement item', { number: '1', title: 'Broen', type: 'capital' }, before)).toMatchObject({
    title: 'Broen',
    amounts: { 2027: 7 },
  })
})

test('R23: a choice of area is an intent of that area, and a type that stands keeps its completion', () => {
  const item = (type: string, before = {}) => content('agreement item', { title: 'X', type }, before)
  expect(item('social')).toMatchObject({ type: { kind: 'intent', area: 'social' } })
  expect(item('intent')).toMatchObject({ type: { kind: 'intent' } })
  const capital = { type: { kind: 'capital', completion: '2028' }, amounts: {} }
  expect(item('capital', capital)).toMatchObject({ type: { kind: 'capital', completion: '2028' } })
  expect(item('')).toEqual([{ field: 'type', problem: 'missing' }])
})

test('what the form does not ask for is kept, and what is emptied is emptied', () => {
  const before = { title: 'T', text: 'gammel', level: 'line', openness: 'open', source: { page: 1 } }
  const after = content(
    'theme',
    { title: 'T', text: '', level: 'line', openness: 'open' },
    {
      ...before,
      source: { document: idOf('doc'), page: 1, from: 0, to: 4 },
    },
  )
  expect(after).toMatchObject({ level: 'line', openness: 'open', source: { page: 1 } })
  expect(after).not.toHaveProperty('text')
})

test('R58a: a priority of the council needs its date', () => {
  const priority = (decidedOn: string, text: string) =>
    content('theme', { title: 'T', 'priority.decidedOn': decidedOn, 'priority.text': text })
  expect(priority('9.3.2027', 'Først de små skoler')).toMatchObject({
    priority: { decidedOn: '2027-03-09', text: 'Først de små skoler' },
  })
  expect(priority('', '')).not.toHaveProperty('priority')
  expect(priority('', 'Noget')).toEqual([{ field: 'priority.decidedOn', problem: 'date' }])
})

describe('what is missing on a list', () => {
  test('is made on the way and chosen, once for all fields that name it', () => {
    const answer = contentOfForm(
      'agreement item',
      aForm({
        title: 'X',
        type: 'operating',
        'new.committee': 'Ungdomsudvalget',
        coCommittees: [idOf('KB')],
        'new.coCommittees': 'ungdomsudvalget',
      }),
      nobody,
    )
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
    const [made] = answer.also
    expect(answer.also).toEqual([
      { id: made?.id, kind: 'body', content: { title: 'Ungdomsudvalget', type: 'standing committee' } },
    ])
    expect(answer.content).toMatchObject({ committee: made?.id, coCommittees: [idOf('KB'), made?.id] })
  })

  test('is not made when it is there after all', () => {
    const answer = contentOfForm('goal', aForm({ title: 'G', 'new.responsible': 'HR-chef' }), (kind, name) =>
      kind === 'position' && name === 'HR-chef' ? idOf('hr') : undefined,
    )
    expect(answer).toEqual({ ok: true, content: { title: 'G', responsible: idOf('hr') }, also: [] })
  })
})

test('R30: the reason for the last move of a deadline stands until it moves again, and then a new one is asked for', () => {
  const item = { title: 'Bro', type: 'capital' }
  const before = { deadline: '2027-06', deadlineReason: 'Udbuddet trak ud' }
  const reasonOf = (fields: Parameters<typeof aForm>[0]) => {
    const answer = content('agreement item', { ...item, ...fields }, before)
    return 'deadlineReason' in answer ? answer.deadlineReason : undefined
  }
  expect(reasonOf({ deadline: 'juni 2027' })).toBe('Udbuddet trak ud')
  expect(reasonOf({ deadline: 'september 2027' })).toBeUndefined()
  expect(reasonOf({ deadline: 'september 2027', deadlineReason: 'Klage' })).toBe('Klage')
})
