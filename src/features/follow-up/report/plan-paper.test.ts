import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import type { Block, Cell, Paper } from '../../../documents/write/paper.ts'
import { writeDocx } from '../../../documents/write/write-docx.ts'
import { writePdf } from '../../../documents/write/write-pdf.ts'
import { writeXlsx } from '../../../documents/write/write-xlsx.ts'
import { aPlan, aRound, aStatus, anItem, today } from '../../../domain/agreement/testing/a-plan.ts'
import { isoDate } from '../../../domain/calendar/dates.ts'
import { anElement, idOf } from '../../../domain/chain/testing/a-chain.ts'
import { type ReportOrder, reportOf } from '../../../domain/follow-up/report.ts'
import type { Status } from '../../../domain/follow-up/status.ts'
import { formatOf } from '../../../messages/format.ts'
import { textsOf } from '../../../messages/texts.ts'
import { planPaper } from './plan-paper.ts'
import { planWorkbook } from './plan-workbook.ts'
import type { Wording } from './report-cells.ts'

const wording: Wording = {
  t: textsOf('da'),
  format: formatOf('da'),
  language: 'da',
  unit: 'million',
  sender: 'Åstrup Kommune',
}

type Picture = Parameters<typeof aPlan>[0]

const reportIn = (picture: Picture, order: Partial<ReportOrder> & { for?: string } = {}) => {
  const view = aPlan(picture)
  return reportOf(view, {
    scope: { kind: 'plan', agreement: view.elementOf('agreement', idOf('budget')) },
    body: order.for ? view.elementOf('body', idOf(order.for)) : undefined,
    words: 'own',
    seesOwnWords: true,
    on: today,
    ...order,
  })
}
const paperOf = (picture: Picture, order: Partial<ReportOrder> & { for?: string } = {}): Paper =>
  planPaper(reportIn(picture, order), wording, true)

/** The follow-up of a round that was closed today. */
const roundOf = (statuses: readonly Status[]): Partial<ReportOrder> => ({
  scope: {
    kind: 'round',
    round: aRound({ closedOn: today, covers: [idOf('budget')] }),
    statuses: new Map(statuses.map((status) => [status.element, status])),
  },
})

const tables = (paper: Paper) => paper.blocks.filter((block) => block.kind === 'table')
const shownIn = (cell: Cell): string =>
  cell.kind === 'text' ? cell.text : cell.kind === 'light' ? cell.word : cell.shown
const linesOf = (paper: Paper): readonly (readonly string[])[] =>
  tables(paper).flatMap((table) => table.rows.map((row) => row.cells.map(shownIn)))
const headings = (paper: Paper): readonly string[] =>
  paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
const textOf = (blocks: readonly Block[]): string => JSON.stringify(blocks)

test('R3, R4: not budgeted is –, a decided zero 0,0, and a total says how many it misses', () => {
  const lines = linesOf(
    paperOf({
      elements: [
        anItem('D1', { amounts: { 2027: 2_500_000, 2028: 0 } }),
        anItem('D2', { amounts: { 2027: 'unknown' } }),
      ],
    }),
  )
  expect(lines).toContainEqual(expect.arrayContaining(['D1', '2,5', '0,0', '–']))
  expect(lines).toContainEqual(expect.arrayContaining(['D2', '?', '–']))
  expect(lines).toContainEqual(expect.arrayContaining(['I alt, netto', '2,5 (+1 ukendt)', '0,0', '–']))
})

test('R9: a column that is rounded to something else than its total carries a note, another does not', () => {
  const of = (...kroner: readonly number[]) =>
    textOf(
      paperOf({
        elements: kroner.map((amount, index) => anItem(`D${index + 1}`, { amounts: { 2027: amount } })),
      }).blocks,
    )
  expect(of(40_000, 40_000, 40_000)).toContain(wording.t.report.rounding)
  expect(of(100_000, 200_000)).not.toContain(wording.t.report.rounding)
})

test('R21: the years after the budget year are labelled estimates in every table and sheet that has them', () => {
  const picture = { elements: [anItem('D1', { amounts: { 2027: 1_000_000 } })] }
  const all = [
    ...tables(paperOf(picture)),
    ...planWorkbook(reportIn(picture), wording).sheets.map((sheet) => sheet.table),
  ]
  const years = all.filter((table) => table.columns.some((column) => column.label === '2028'))
  expect(years).toHaveLength(4)
  for (const { columns } of years)
    expect(
      // A sheet names the unit of each column as well.
      columns
        .filter((column) => column.label.startsWith('20'))
        .map((column) => column.note?.replace(/, kr\.$/, '')),
    ).toEqual(['budget', 'overslag', 'overslag', 'overslag'])
})

test('R90: money figures say net and name expenditure and reductions', () => {
  const paper = paperOf({
    elements: [
      anItem('D1', { amounts: { 2027: 3_000_000 } }),
      anItem('D2', { amounts: { 2027: -1_000_000 } }),
    ],
  })
  const figures = paper.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []))
  expect(figures).toContainEqual({
    label: 'Drift 2027, mio.\u00a0kr.',
    value: '2,0',
    note: 'netto · udgifter 3,0 · mindreudgifter −1,0',
  })
  expect(linesOf(paper)).toContainEqual(expect.arrayContaining(['Udgifter, brutto', '3,0']))
})

test('R83: the own estimate stands beside what was agreed, is labelled, and is in no total', () => {
  const paper = paperOf({
    elements: [anItem('D1', { amounts: { 2027: 1_000_000 } })],
    statuses: [aStatus('D1', { estimate: { 2027: 7_700_000 } as never })],
  })
  expect(headings(paper)).toContain('Den ansvarliges eget skøn')
  expect(linesOf(paper).filter((line) => line.includes('7,7'))).toEqual([['D1', 'D1', '2027', '1,0', '7,7']])
  expect(textOf(paper.blocks)).toContain(wording.t.report.estimatesNote)
})

test('R29: what was not reported says so, and R28: what is not explained says that', () => {
  const picture = {
    elements: [anItem('D1'), anItem('D2')],
    statuses: [aStatus('D1', { light: 'red', on: isoDate('2026-11-01') })],
  }
  const paper = paperOf(picture, roundOf([aStatus('D2', { light: 'amber' })]))
  const lines = linesOf(paper)
  expect(lines).toContainEqual(expect.arrayContaining(['D1', 'Ikke indberettet', '']))
  expect(lines).toContainEqual(expect.arrayContaining(['D2', 'Risiko', 'Mangler forklaring']))
  expect(lines.flat()).not.toContain('Afviger')
  expect(headings(paper)).toEqual(expect.arrayContaining(['Ikke indberettet', 'Mangler forklaring']))
})

test('R26: a status is a word and a shape, with progress beside it, never a colour alone', () => {
  const paper = paperOf({
    elements: [anItem('D1')],
    statuses: [aStatus('D1', { light: 'amber', percent: 40 })],
  })
  const lights = tables(paper).flatMap((table) =>
    table.rows.flatMap((row) => row.cells.filter((cell) => cell.kind === 'light')),
  )
  expect(lights).not.toHaveLength(0)
  for (const light of lights)
    expect(light).toEqual({ kind: 'light', shape: 'amber', word: 'Risiko', note: 'I gang, 40 %' })
})

test('R6: where a decision has changed the amounts, the original ones stand beside them', () => {
  const revised = { amounts: { 2027: 1_800_000 }, decision: idOf('a decision') }
  const paper = paperOf({
    elements: [anItem('D1', { amounts: { 2027: 1_000_000, 2028: 500_000 }, revised })],
  })
  expect(linesOf(paper)).toContainEqual(expect.arrayContaining(['D1', '1,8', '–']))
  const facts = paper.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))
  expect(facts).toContainEqual({ label: 'Oprindelige beløb', value: '2027: 1,0 · 2028: 0,5' })
})

test('a report with a closed item says that it must not be published', () => {
  const of = (openness: string) => textOf(paperOf({ elements: [anItem('D1', { openness })] }).blocks)
  expect(of('closed')).toContain('må ikke offentliggøres')
  expect(of('internal')).not.toContain('må ikke offentliggøres')
})

test('a body with nothing gets a paper that says so, in every format', async () => {
  const picture = { elements: [anElement('body', 'Kulturudvalget'), anItem('D1')] }
  const paper = paperOf(picture, { for: 'Kulturudvalget' })
  expect(textOf(paper.blocks)).toContain('Kulturudvalget har ingen punkter her.')
  expect(writePdf(paper).length).toBeGreaterThan(1_000)
  expect((await writeDocx(paper)).length).toBeGreaterThan(1_000)
  const workbook = planWorkbook(reportIn(picture, { for: 'Kulturudvalget' }), wording)
  expect((await writeXlsx(workbook)).length).toBeGreaterThan(1_000)
})

test('a plan of 130 long items is written in every format, with each item in it', async () => {
  const long = 'Et langt afsnit om, hvad parterne har aftalt, og hvordan det skal føres ud i livet. '.repeat(
    12,
  )
  const picture = {
    elements: Array.from({ length: 130 }, (_, index) =>
      anItem(`D${index + 1}`, { text: long, process: long, amounts: { 2027: (index - 20) * 10_000 } }),
    ),
    statuses: Array.from({ length: 65 }, (_, index) =>
      aStatus(`D${index * 2 + 1}`, {
        light: index % 3 === 0 ? 'red' : 'amber',
        sentence: long.slice(0, 400),
      }),
    ),
  }
  const paper = paperOf(picture)
  expect(headings(paper)).toContain('D130 D130')
  // Of the processor's time, so that what else the machine is doing doesn't count.
  const began = process.cpuUsage()
  expect(writePdf(paper).length).toBeGreaterThan(50_000)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1e6).toBeLessThan(3)
  expect((await writeDocx(paper)).length).toBeGreaterThan(20_000)
})

test('a status longer than a page is printed to its last word', async () => {
  const sentence = `${'Der er meget at sige om dette punkt. '.repeat(270)}Nu er det sagt.`
  const paper = paperOf({ elements: [anItem('D1')], statuses: [aStatus('D1', { light: 'red', sentence })] })
  const { text } = await extractText(await getDocumentProxy(writePdf(paper)), { mergePages: true })
  expect(text.replace(/\s+/g, ' ').split('Nu er det sagt.')).toHaveLength(3)
})

test('English papers are English throughout', () => {
  const paper = planPaper(
    reportIn({ elements: [anItem('D1', { amounts: { 2027: 1_500_000 } })] }),
    { ...wording, t: textsOf('en'), format: formatOf('en'), language: 'en' },
    true,
  )
  expect(paper.title).toBe('Implementation plan 2027–2030')
  expect(linesOf(paper)).toContainEqual(expect.arrayContaining(['Total, net', '1.5']))
})
