import type { Block, Paper, Row } from '../../../documents/write/paper.ts'
import type { PeopleTexts } from '../../../messages/rooms/people.ts'
import type { Format } from '../../../messages/format.ts'
import type { Language } from '../../../messages/language.ts'
import type { ShownHandover } from './shown-handover.ts'

/** What a handover is written with. */
export type HandoverWording = Readonly<{ t: PeopleTexts; format: Format; language: Language; sender: string }>

/** A handover as a paper to take along. */
export function handoverPaper(shown: ShownHandover, { t, format, language, sender }: HandoverWording): Paper {
  const { handover: words } = t
  const facts = [
    { label: words.madeOn, value: format.date(shown.on) },
    ...(shown.unit ? [{ label: words.unit, value: shown.unit }] : []),
    ...(shown.term
      ? [{ label: words.term, value: words.period(format.date(shown.term.from), format.date(shown.term.to)) }]
      : []),
    ...(shown.holders.length > 0 ? [{ label: words.holders, value: shown.holders.join(', ') }] : []),
    ...(shown.writers.length > 0 ? [{ label: words.writers, value: shown.writers.join(', ') }] : []),
  ]
  return {
    title: words.titleOf(shown.title),
    sender,
    meta: facts,
    language,
    orientation: 'landscape',
    on: shown.on,
    blocks: [
      {
        kind: 'figures',
        figures: [
          { label: words.open, value: String(shown.open.length) },
          ...(['red', 'amber', 'green'] as const).map((light) => ({
            label: t.common.light[light],
            value: String(shown.open.filter((line) => line.shape === light).length),
          })),
          { label: words.done, value: String(shown.done.length) },
        ],
      },
      { kind: 'heading', level: 1, text: words.mine },
      linesTable(shown.open, words.mine, words.nothingOpen, t, format),
      { kind: 'heading', level: 1, text: words.promised },
      tableOr(words.nothingPromised, {
        caption: words.promised,
        columns: [
          { label: words.when, share: 2 },
          { label: words.what, share: 8 },
        ],
        rows: shown.promises.map((one) => textRow(one.shown, one.text)),
      }),
      { kind: 'heading', level: 1, text: words.decided },
      tableOr(words.nothingDecided, {
        caption: words.decided,
        columns: [
          { label: words.when, share: 2 },
          { label: words.body, share: 2 },
          { label: words.what, share: 3 },
          { label: words.wording, share: 6 },
        ],
        rows: shown.decisions.map((one) =>
          textRow(
            format.date(one.on),
            one.body,
            one.about.join(', '),
            [one.word, one.text].filter(Boolean).join(': '),
          ),
        ),
      }),
      { kind: 'heading', level: 1, text: words.findings },
      shown.findings.length === 0
        ? { kind: 'paragraph', words: words.nothingFound }
        : {
            kind: 'list',
            items: shown.findings.map((one) => [
              { text: `${one.subject}: ${one.title}. `, isStrong: true },
              { text: one.text },
            ]),
          },
      ...(shown.done.length > 0
        ? ([
            { kind: 'heading', level: 1, text: words.done },
            { kind: 'list', items: shown.done.map((line) => line.name) },
          ] as const)
        : []),
    ],
  }
}

const textRow = (...texts: readonly string[]): Row => ({
  cells: texts.map((text) => ({ kind: 'text', text })),
})

/** A table under a heading that says what it is; a sentence where it would be empty. */
const tableOr = (
  nothing: string,
  table: Pick<Extract<Block, { kind: 'table' }>, 'caption' | 'columns' | 'rows'>,
): Block =>
  table.rows.length === 0
    ? { kind: 'paragraph', words: nothing }
    : { kind: 'table', isCaptionHidden: true, ...table }

function linesTable(
  lines: ShownHandover['open'],
  caption: string,
  none: string,
  t: PeopleTexts,
  format: Format,
): Block {
  const { handover: words } = t
  return tableOr(none, {
    caption,
    columns: [
      { label: words.what, share: 4 },
      { label: words.stands, share: 2 },
      { label: words.inWords, share: 5 },
      { label: words.when, share: 2 },
    ],
    rows: lines.map((line) => ({
      cells: [
        { kind: 'text', text: line.name, isStrong: true, note: line.kind },
        {
          kind: 'light',
          shape: line.shape,
          word: line.word,
          ...(line.reportedOn ? { note: format.date(line.reportedOn) } : {}),
        },
        {
          kind: 'text',
          text: line.sentence ?? '',
          ...(line.help ? { note: `${words.help}: ${line.help}` } : {}),
        },
        { kind: 'text', text: line.deadline ?? '', ...(line.next ? { note: line.next } : {}) },
      ],
    })),
  })
}
