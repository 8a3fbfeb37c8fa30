import { isoDate } from '../../../domain/calendar/dates.ts'
import type { Block, Cell, Paper, Shape } from '../paper.ts'

/** A small paper for tests, with whatever blocks the test is about. */
export const aPaper = (blocks: readonly Block[], paper: Partial<Paper> = {}): Paper => ({
  title: 'Udmøntningsplan 2026–2029',
  subtitle: 'Statusrunde 1, 2026',
  sender: 'Åstrup Kommune',
  meta: [{ label: 'Organ', value: 'Social- og Sundhedsudvalget' }],
  language: 'da',
  orientation: 'landscape',
  on: isoDate('2026-05-04'),
  contents: 'Indhold',
  blocks,
  ...paper,
})

const shapes: readonly Shape[] = ['green', 'amber', 'red', 'done', 'none']

/** A table of so many items, with a total. */
export const aTable = (rows: number): Block => ({
  kind: 'table',
  caption: 'Driftsændringer',
  isCaptionHidden: true,
  columns: [
    { label: 'Nr.', share: 1 },
    { label: 'Punkt', share: 5 },
    { label: '2026', note: 'budget', share: 1.5, isNumber: true },
    { label: '2027', note: 'overslag', share: 1.5, isNumber: true },
    { label: 'Status', share: 2 },
    { label: 'Fremdrift', share: 1.5, isNumber: true },
    { label: 'Dato', share: 2 },
  ],
  rows: [
    ...Array.from({ length: rows }, (_, index) => ({
      cells: [
        { kind: 'text', text: `D${index + 1}` },
        {
          kind: 'text',
          text: 'Faste teams i hjemmeplejen',
          isStrong: true,
          note: 'Centerchef, Ældre og Sundhed',
        },
        { kind: 'kroner', value: -1_500_000, shown: '−1,5' },
        { kind: 'kroner', value: undefined, shown: '–' },
        { kind: 'light', shape: shapes[index % shapes.length] ?? 'none', word: 'Risiko' },
        { kind: 'percent', value: 65, shown: '65 %' },
        { kind: 'date', value: isoDate('2026-04-30'), shown: '30. april 2026' },
      ] satisfies Cell[],
    })),
    {
      isTotal: true,
      cells: [
        { kind: 'text', text: '' },
        { kind: 'text', text: 'I alt' },
        { kind: 'kroner', value: -1_500_000 * rows, shown: `−${(1.5 * rows).toFixed(1).replace('.', ',')}` },
        { kind: 'kroner', value: undefined, shown: '–' },
        { kind: 'text', text: '' },
        { kind: 'text', text: '' },
        { kind: 'text', text: '' },
      ],
    },
  ],
})

/** One block of every kind. */
export const everyBlock: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Overblik' },
  { kind: 'paragraph', words: 'Planen følger budgetaftalen punkt for punkt.', tone: 'lead' },
  {
    kind: 'figures',
    figures: [
      { label: 'Punkter', value: '24', note: '3 afsluttet' },
      { label: 'Drift 2026, mio. kr.', value: '8,3', note: 'netto · udgifter 12,0 · mindreudgifter −3,7' },
    ],
  },
  {
    kind: 'callout',
    tone: 'warn',
    words: [{ text: 'Foreløbig. ', isStrong: true }, { text: 'Runden er stadig åben.' }],
  },
  { kind: 'callout', tone: 'calm', words: 'Kun budgetåret er bindende.' },
  { kind: 'heading', level: 2, text: 'Driftsændringer' },
  aTable(6),
  { kind: 'paragraph', words: 'Afrundede beløb kan afvige fra summen.', tone: 'note' },
  { kind: 'heading', level: 1, text: 'Bilag', startsPage: true },
  { kind: 'heading', level: 2, text: 'Punkterne enkeltvis' },
  { kind: 'heading', level: 3, text: 'D3 Faste teams i hjemmeplejen' },
  {
    kind: 'paragraph',
    words: 'Hjemmeplejen deles i faste teams.\nBorgeren møder færre ansigter.',
    tone: 'quote',
  },
  { kind: 'facts', facts: [{ label: 'Ansvarlig', value: 'Centerchef, Ældre og Sundhed' }] },
  { kind: 'list', items: ['Uden nummer', 'Også uden'] },
  { kind: 'list', items: ['Først', 'Så'], isNumbered: true },
  { kind: 'page break' },
  { kind: 'paragraph', words: 'Den sidste side.' },
]
