import { expect, test } from 'vitest'
import { copenhagenDate } from '../../domain/calendar/dates.ts'
import { standingFindings } from '../../request/standing-findings.ts'
import { standingSince } from '../../store/findings.ts'
import { recordChange, writing } from '../../store/record-change.ts'
import { create, testDatabase } from '../../store/testing/test-database.ts'
import { inMunicipality } from '../../store/transaction.ts'
import { findingsPageData } from './findings-page-data.ts'

const { db, municipality, person } = await testDatabase()
const today = copenhagenDate(new Date())
const coordinator = await person(['coordinator'])
const items = Array.from({ length: 130 }, (_, at) =>
  create('agreement item', { number: `${at + 1}`, title: `Punkt ${at + 1}`, type: { kind: 'intent' } }),
)
await writing(db, coordinator, (tx) =>
  recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits: items }),
)

const rule = 'item without responsible'
const pageOf = async (asked: Readonly<{ rule?: typeof rule; page?: number }>) => {
  const data = await inMunicipality(db, municipality, (tx) =>
    findingsPageData(tx, coordinator, today, { asOf: undefined, rule: asked.rule, page: asked.page ?? 1 }),
  )
  return data.rules.find((one) => one.rule === rule)
}

test('a look that did not get to the end has written nothing down, and the next one does', async () => {
  const undone = inMunicipality(db, municipality, async (tx) => {
    await standingFindings(tx, coordinator, today)
    throw new Error('interrupted')
  })
  await expect(undone).rejects.toThrow('interrupted')
  const known = () => inMunicipality(db, municipality, (tx) => standingSince(tx))
  expect((await known()).size).toBe(0)
  for (let look = 0; look < 3; look += 1)
    await inMunicipality(db, municipality, (tx) => standingFindings(tx, coordinator, today))
  expect((await known()).size).toBeGreaterThanOrEqual(items.length)
})

test('the page of all rules shows some findings of each, and says how many there are', async () => {
  const shown = await pageOf({})
  expect(shown?.count).toBe(130)
  expect(shown?.findings.length).toBeLessThan(50)
})

test('all findings of a rule are shown page by page, each once', async () => {
  const pages = [await pageOf({ rule }), await pageOf({ rule, page: 2 })]
  expect(pages.map((shown) => [shown?.page, shown?.pages, shown?.from, shown?.findings.length])).toEqual([
    [1, 2, 0, 100],
    [2, 2, 100, 30],
  ])
  const subjects = pages.flatMap((shown) => shown?.findings.map(({ subject }) => subject) ?? [])
  expect(new Set(subjects)).toEqual(new Set(items.map(({ id }) => id)))
  expect((await pageOf({ rule, page: 99 }))?.page).toBe(2)
})
