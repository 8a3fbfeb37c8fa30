import { expect, test } from 'vitest'
import { cutOff, keptKinds, retentionProposals, rulesFrom } from './retention.ts'

test('what the municipality has decided counts, also that something is kept for good; the rest is as proposed', () => {
  const rules = rulesFrom([
    { kind: 'access log', days: null },
    { kind: 'documents', days: 90 },
  ])
  expect(rules['access log']).toBeUndefined()
  expect(rules.documents).toBe(90)
  expect(rules.reviews).toBe(730)
})

test('a choice that nobody may make counts as none', () => {
  expect(rulesFrom([{ kind: 'tries', days: 1 }]).tries).toBe(30)
  expect(rulesFrom([{ kind: 'sessions', days: null }]).sessions).toBe(30)
})

test('every proposal is one of the choices', () => {
  for (const kind of keptKinds)
    expect(retentionProposals[kind].choices, kind).toContain(retentionProposals[kind].days)
})

test('what is kept for thirty days goes when it is older, and what is kept for good never', () => {
  expect(cutOff(30, new Date('2027-03-31T12:00:00Z'))).toEqual(new Date('2027-03-01T12:00:00Z'))
  expect(cutOff(undefined, new Date())).toBeUndefined()
})
