import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../documents/write/write-docx.ts'
import { writePdf } from '../../../documents/write/write-pdf.ts'
import type { Actor } from '../../../domain/access/actor.ts'
import { copenhagenDate, type IsoDate, isoDate } from '../../../domain/calendar/dates.ts'
import type { Edit } from '../../../domain/chain/edit.ts'
import type { LinkId, RoundId } from '../../../domain/ids.ts'
import { formatOf } from '../../../messages/format.ts'
import { textsOf } from '../../../messages/texts.ts'
import { statusesOfRound } from '../../../store/statuses.ts'
import { currentChain, forgetChain } from '../../../store/chain-cache.ts'
import { recordChange, writing } from '../../../store/record-change.ts'
import { create, testDatabase } from '../../../store/testing/test-database.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import { approveWords } from '../approve-words.ts'
import { reportStatus } from '../report-status.ts'
import { closeRound, openRound } from '../rounds.ts'
import { makeReport, type ReportChoice } from './make-report.ts'
import { reportFormats } from './report-formats.ts'
import { writeReport } from './write-report.ts'

const { db, municipality, person } = await testDatabase()
const coordinator = await person(['coordinator'])
const member = await person(['committee member'])
const today = copenhagenDate(new Date())

const record = async (...edits: readonly Edit[]) => {
  const answer = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: today, edits }),
  )
  if (!('recorded' in answer)) throw new Error(answer.refused)
  return answer.recorded
}

const report = async (choice: ReportChoice, actor: Actor = coordinator) =>
  inMunicipality(db, municipality, (tx) => makeReport(tx, actor, choice, today))

const made = async (choice: ReportChoice, actor: Actor = coordinator) => {
  const answer = await report(choice, actor)
  if ('refused' in answer) throw new Error(answer.refused)
  return answer
}

const wording = {
  t: textsOf('da'),
  format: formatOf('da'),
  language: 'da',
  unit: 'million',
  sender: 'Prøveby Kommune',
} as const

/** The report printed in every format. */
async function printed(choice: ReportChoice) {
  const answer = await made(choice)
  const files = []
  for (const format of reportFormats)
    files.push(
      await writeReport(answer, wording, {
        format,
        hasAppendix: true,
        writePdf: (paper) => Promise.resolve(writePdf(paper)),
        writeDocx,
      }),
    )
  return files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }))
}

const openedRound = async (title: string, covers: readonly string[]): Promise<RoundId> => {
  const answer = await openRound(db, coordinator, {
    title,
    opensOn: today,
    dueOn: today,
    covers: covers as never,
  })
  if ('refused' in answer) throw new Error(answer.refused)
  return answer.id
}

const agreement = create('agreement', { title: 'Budgetaftale 2027–2030', firstYear: 2027 })
const body = create('body', { title: 'Teknikudvalget', type: 'standing committee' })
const items = ['D1', 'D2'].map((number) =>
  create('agreement item', {
    number,
    title: `Punkt ${number}`,
    type: { kind: 'operating' },
    amounts: { 2027: 1_500_000 },
    committee: body.id,
  }),
)
const [first, second] = items
if (!first || !second) throw new Error('no items')
const partOf = (item: typeof first): Edit => ({
  edit: 'add link',
  id: randomUUID() as LinkId,
  kind: 'part-of',
  from: item.id,
  to: agreement.id,
  weight: 1,
})
const version = await record(agreement, body, ...items, ...items.map(partOf))

const say = async (
  item: typeof first,
  round: RoundId | undefined,
  light: 'amber' | 'green',
  sentence: string,
) => {
  const answer = await reportStatus(db, coordinator, {
    element: item.id,
    round,
    content: { light, progress: 'in progress', sentence, visibility: 'shared' },
  })
  if ('refused' in answer) throw new Error(answer.refused)
}

test('R27: the report of round 1 printed in round 4 is identical to the first print, byte for byte, in every format', async () => {
  const round = await openedRound('Runde 1', [agreement.id])
  await say(first, round, 'amber', 'Vi venter på udbuddet.')
  expect(await closeRound(db, coordinator, round)).toHaveProperty('recorded')
  const print = await printed({ round })

  // Three rounds later everything has another name, another amount and another light.
  for (const title of ['Runde 2', 'Runde 3', 'Runde 4']) {
    const later = await openedRound(title, [agreement.id])
    await say(first, later, 'green', `Sagt i ${title}.`)
    if (title !== 'Runde 4') await closeRound(db, coordinator, later)
  }
  await say(second, undefined, 'green', 'Sagt mellem runder.')
  const number = await record({
    edit: 'revise element',
    id: first.id,
    kind: 'agreement item',
    content: { ...first.content, title: 'Et helt andet navn' } as never,
    expected: version,
  })
  await record({ edit: 'end element', id: second.id, expected: version })
  forgetChain(municipality)

  expect(await printed({ round })).toEqual(print)
  const now = await made({})
  expect(now.number).toBeGreaterThan(number)
  expect(now.rows.map((row) => row.title)).toEqual(['Et helt andet navn'])
})

test('R84: words that are approved after the round has closed come into the report for politicians, nothing else does', async () => {
  const item = create('agreement item', {
    number: 'D9',
    title: 'Punkt D9',
    type: { kind: 'operating' },
    amounts: {},
  })
  await record(item, partOf(item))
  const round = await openedRound('Runde om tekster', [agreement.id])
  await say(item, round, 'amber', 'Internt: to kolleger er væk.')
  await closeRound(db, coordinator, round)
  const sentence = async () =>
    (await made({ round, words: 'approved' })).rows.find((row) => row.number === 'D9')?.status?.sentence
  expect(await sentence()).toBeUndefined()
  const status = await inMunicipality(db, municipality, async (tx) => {
    const view = (await currentChain(tx)).seenBy(coordinator)
    return (await statusesOfRound(tx, view, round)).get(item.id)
  })
  if (!status) throw new Error('no status')
  await approveWords(db, coordinator, [{ status: status.id, text: 'Arbejdet er forsinket.' }])
  expect(await sentence()).toBe('Arbejdet er forsinket.')
})

test('a report for a committee has approved words unless others are asked for; a member never gets more', async () => {
  const words = async (choice: ReportChoice, actor?: Actor) => (await made(choice, actor)).order.words
  expect(await words({})).toBe('own')
  expect(await words({ body: body.id })).toBe('approved')
  expect(await words({ body: body.id, words: 'own' })).toBe('own')
  expect(await words({ words: 'own' }, member)).toBe('approved')
})

test('R68: an open round is reported for the coordinator only, a closed one for everybody', async () => {
  const round = await openedRound('Åben runde', [agreement.id])
  expect(await report({ round }, member)).toEqual({ refused: 'not closed' })
  expect(await made({ round })).toMatchObject({ state: 'open' })
  await closeRound(db, coordinator, round)
  expect(await made({ round }, member)).toMatchObject({ state: 'closed' })
})

test('R79: the plan is printed as it stood on a date', async () => {
  const then = isoDate('2024-03-01')
  const [old, item] = [
    create('agreement', { title: 'Budgetaftale 2024–2027', firstYear: 2024 }),
    create('agreement item', {
      number: 'D1',
      title: 'Gammelt navn',
      type: { kind: 'operating' },
      amounts: {},
    }),
  ]
  const edits = [old, item, { ...partOf(item), to: old.id } as Edit]
  const laid = await writing(db, coordinator, (tx) =>
    recordChange(tx, coordinator, { reason: 'prøve', effectiveOn: then, edits }),
  )
  if (!('recorded' in laid)) throw new Error(laid.refused)
  await record({
    edit: 'revise element',
    id: item.id,
    kind: 'agreement item',
    content: { ...item.content, title: 'Nyt navn' } as never,
    expected: laid.recorded,
  })
  const titles = async (asOf?: IsoDate) =>
    (await made({ agreement: old.id, asOf })).rows.map((row) => row.title)
  expect(await titles()).toEqual(['Nyt navn'])
  expect(await titles(isoDate('2024-06-01'))).toEqual(['Gammelt navn'])
  expect(await report({ agreement: old.id, asOf: isoDate('2024-02-01') })).toEqual({
    refused: 'unknown subject',
  })
})

test('what does not exist is said, not guessed', async () => {
  expect(await report({ agreement: randomUUID() })).toEqual({ refused: 'unknown subject' })
  expect(await report({ round: randomUUID() })).toEqual({ refused: 'unknown subject' })
  expect(await report({ body: randomUUID() })).toEqual({ refused: 'unknown body' })
})
