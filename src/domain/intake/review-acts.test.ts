import { describe, expect, test } from 'vitest'
import { afterAct, type Outcome, type ReviewAct } from './review-acts.ts'
import type { Proposal } from './review.ts'
import { aDecision, anItem, aReview, aTheme, proposalId } from './testing/a-review.ts'

const me = 'me'
const act = (proposals: readonly Proposal[], what: ReviewAct): Outcome =>
  afterAct(aReview(proposals).proposals, what, me)

/** The proposals after an act that must succeed, by what they are called. */
function after(proposals: readonly Proposal[], what: ReviewAct): ReadonlyMap<string, Proposal> {
  const outcome = act(proposals, what)
  if (!outcome.done) throw new Error(outcome.problem)
  return new Map(outcome.changed.map((one) => [one.id, one]))
}
const on = (name: string) => ({ id: proposalId(name), seen: 1 })

describe('deciding', () => {
  test('an item is accepted, rejected and set back, and its fields stay', () => {
    const item = anItem('D1 Flere voksne', { amounts: { 2027: 4_200_000 } })
    for (const [what, state] of [
      ['accept', 'accepted'],
      ['reject', 'rejected'],
    ] as const) {
      const changed = after([item], { act: what, ...on('D1 Flere voksne') }).get(item.id)
      expect(changed).toMatchObject({ state, fields: item.fields })
    }
    const accepted = anItem('D1 Flere voksne', {}, { state: 'accepted' })
    expect(after([accepted], { act: 'wait', ...on('D1 Flere voksne') }).get(accepted.id)?.state).toBe(
      'waiting',
    )
  })

  test('what is accepted already is accepted without a change, whoever accepted it', () => {
    const theirs = anItem('D1 Bro', {}, { state: 'accepted', revision: 7, by: 'somebody else' })
    expect(act([theirs], { act: 'accept', ...on('D1 Bro') })).toEqual({ done: true, changed: [] })
  })

  test('an item without a title and a decision without its body or day are not accepted', () => {
    expect(act([anItem('D1')], { act: 'accept', ...on('D1') })).toMatchObject({ problem: 'no title' })
    const decision = aDecision('', '2026-12-13', 'Godkendt.')
    expect(act([decision], { act: 'accept', ...on('2026-12-13') })).toMatchObject({
      problem: 'no body or day',
    })
  })

  test('R10: an item that text and table disagree about waits for a choice, and holds up no other', () => {
    const difference = { year: '2027', text: 3_600, table: 3_000, passage: { page: 17, from: 0, to: 9 } }
    const unsettled = anItem('D2 Team', { amounts: { 2027: 3_600 } }, { differences: [difference] })
    const proposals = [anItem('D1 Bro'), unsettled]
    expect(act(proposals, { act: 'accept', ...on('D2 Team') })).toMatchObject({
      problem: 'text and table differ',
    })
    expect(act(proposals, { act: 'accept', ...on('D1 Bro') }).done).toBe(true)
    const settled = after(proposals, { act: 'settle', ...on('D2 Team'), amounts: { 2027: 3_000 } })
    expect(settled.get(unsettled.id)).toMatchObject({ differences: [], fields: { amounts: { 2027: 3_000 } } })
  })

  test('an amount that is written by hand settles the disagreement about that year', () => {
    const difference = { year: '2027', text: 3_600, table: 3_000, passage: { page: 17, from: 0, to: 9 } }
    const item = anItem('D2 Team', { amounts: { 2027: 3_600 } }, { differences: [difference] })
    const edits = { base: item.fields, fields: { ...item.fields, amounts: { 2027: 3_300 } } }
    expect(after([item], { act: 'accept', ...on('D2 Team'), edits }).get(item.id)).toMatchObject({
      state: 'accepted',
      differences: [],
    })
  })

  test('what may be in the plan already is accepted only when the person has said what it is', () => {
    const item = anItem('D1 Bro', {}, { twin: 'an element' })
    expect(act([item], { act: 'accept', ...on('D1 Bro') })).toMatchObject({
      problem: 'same as one in the plan?',
    })
    const answered = after([item], { act: 'answer', ...on('D1 Bro'), target: 'new' })
    expect(act([...answered.values()], { act: 'accept', ...on('D1 Bro') }).done).toBe(true)
  })

  test('all that is sure is accepted at once; what is doubted or asked about is left', () => {
    const proposals = [
      anItem('D1 Bro'),
      anItem('D2 Team', {}, { confidence: 0.6 }),
      anItem('D3 Hus', {}, { doubts: ['kind'] }),
      aTheme('Klima'),
    ]
    expect([...after(proposals, { act: 'accept sure' }).keys()]).toEqual([
      proposalId('D1 Bro'),
      proposalId('Klima'),
    ])
  })

  test('what has gone into the plan is not decided again', () => {
    const made = anItem('D1 Bro', {}, { state: 'created' })
    expect(act([made], { act: 'reject', ...on('D1 Bro') })).toMatchObject({ problem: 'in the plan' })
  })
})

describe('merging', () => {
  const amounts = { 2027: 100, 2028: 0 }

  test('two items become one: text one after the other, amounts added year by year', () => {
    const proposals = [
      anItem('D1 Bro', { text: 'Første.', amounts }),
      anItem('D2 Sti', { text: 'Anden.', amounts: { 2027: 50, 2029: 7 } }),
    ]
    const merged = after(proposals, { act: 'merge', ...on('D2 Sti') })
    expect(merged.get(proposalId('D1 Bro'))).toMatchObject({
      state: 'waiting',
      fields: { title: 'Bro', text: 'Første.\n\nAnden.', amounts: { 2027: 150, 2028: 0, 2029: 7 } },
    })
    expect(merged.get(proposalId('D2 Sti'))?.state).toBe('gone')
  })

  test("R3, R4: a year that can't be read in one of them can't be read in the sum; a year that neither has stays without", () => {
    const proposals = [
      anItem('D1 Bro', { amounts: { ...amounts, 2029: 'unknown' } }),
      anItem('D2 Sti', { amounts: { 2027: 'unknown', 2029: 5 } }),
    ]
    const merged = after(proposals, { act: 'merge', ...on('D2 Sti') }).get(proposalId('D1 Bro'))
    expect(merged?.kind === 'item' && merged.fields.amounts).toEqual({
      2027: 'unknown',
      2028: 0,
      2029: 'unknown',
    })
  })

  test('a theme is not merged with an item, and the first has nothing before it', () => {
    const proposals = [aTheme('Klima'), anItem('D1 Bro')]
    expect(act(proposals, { act: 'merge', ...on('D1 Bro') })).toMatchObject({
      problem: 'nothing to merge with',
    })
  })
})

describe('splitting', () => {
  const newId = proposalId('new')

  test('an item is cut where the mark is; the money stays with the first, so that no sum changes', () => {
    const item = anItem('D1 Bro', { text: 'Der bygges en bro. Der anlægges en sti.', amounts: { 2027: 100 } })
    const at = item.fields.text.indexOf('Der anlægges')
    const parts = after([item], { act: 'split', ...on('D1 Bro'), newId, at })
    expect(parts.get(item.id)).toMatchObject({
      fields: { text: 'Der bygges en bro.', amounts: { 2027: 100 } },
    })
    expect(parts.get(newId)).toMatchObject({
      fields: { number: 'D1b', title: 'Der anlægges en sti', text: 'Der anlægges en sti.', amounts: {} },
    })
  })

  test('the second part stands right after the first', () => {
    const proposals = [anItem('D1 Bro', { text: 'En. To.' }), anItem('D2 Sti')]
    const part = after(proposals, { act: 'split', ...on('D1 Bro'), newId }).get(newId)
    expect(part?.place).toBeGreaterThan(0)
    expect(part?.place).toBeLessThan(1)
  })

  test('a text of one sentence has nothing to cut', () => {
    expect(
      act([anItem('D1 Bro', { text: 'En bro.' })], { act: 'split', ...on('D1 Bro'), newId }),
    ).toMatchObject({ problem: 'nothing to split' })
  })
})

describe('marking by hand', () => {
  test('a marked text becomes an item where it stands in the document, with nothing guessed', () => {
    const proposals = [
      anItem('D1 Bro', {}, { passage: { page: 1, from: 0, to: 10 } }),
      anItem('D2 Sti', {}, { passage: { page: 2, from: 0, to: 10 } }),
    ]
    const passage = { page: 1, from: 50, to: 90 }
    const newId = proposalId('new')
    const added = after(proposals, {
      act: 'add',
      newId,
      kind: 'item',
      text: 'Der skal arbejdes for en bedre skolevej.\nDet sker i 2027.',
      passage,
    }).get(newId)
    expect(added).toMatchObject({
      place: 0.5,
      state: 'waiting',
      passage,
      fields: { title: 'Der skal arbejdes for en bedre skolevej', kind: 'intent', amounts: {} },
    })
  })
})

describe('two people', () => {
  const began = anItem('D1 Bro', { committee: 'Teknisk Udvalg', amounts: { 2027: 100, 2028: 200 } })
  const theirs = (fields: Partial<typeof began.fields>) =>
    anItem('D1 Bro', { ...began.fields, ...fields }, { revision: 5, by: 'somebody else' })
  const mine = (fields: Partial<typeof began.fields>) => ({
    act: 'edit' as const,
    ...on('D1 Bro'),
    edits: { base: began.fields, fields: { ...began.fields, ...fields } },
  })

  test('edits of different fields, and of different years, are put together', () => {
    const changed = after(
      [theirs({ title: 'Broen', amounts: { 2027: 150, 2028: 200 } })],
      mine({ committee: 'Økonomiudvalget', amounts: { 2027: 100, 2028: 250 } }),
    ).get(began.id)
    expect(changed?.fields).toMatchObject({
      title: 'Broen',
      committee: 'Økonomiudvalget',
      amounts: { 2027: 150, 2028: 250 },
    })
  })

  test('the same field changed to two things comes back with both, and nothing is saved', () => {
    const stands = theirs({ title: 'Broen' })
    expect(act([stands], mine({ title: 'Den nye bro' }))).toMatchObject({
      done: false,
      problem: 'changed meanwhile',
      theirs: { fields: { title: 'Broen' } },
      conflicts: [{ field: 'title', mine: 'Den nye bro', theirs: 'Broen' }],
    })
  })

  test('a decision on what another has changed since comes back with what stands now', () => {
    const stands = anItem('D1 Bro', {}, { state: 'rejected', revision: 5, by: 'somebody else' })
    expect(act([stands], { act: 'accept', ...on('D1 Bro') })).toMatchObject({
      problem: 'changed meanwhile',
      theirs: { state: 'rejected' },
    })
  })

  test('what one has changed oneself is never stale', () => {
    const own = anItem('D1 Bro', {}, { state: 'rejected', revision: 5, by: me })
    expect(act([own], { act: 'accept', ...on('D1 Bro') }).done).toBe(true)
  })

  test('an item that another has merged away is gone, and said so', () => {
    expect(act([anItem('D1 Bro', {}, { state: 'gone' })], { act: 'accept', ...on('D1 Bro') })).toMatchObject({
      problem: 'gone',
    })
  })
})
