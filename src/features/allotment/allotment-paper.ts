import type { Block, Paper } from '../../documents/write/paper.ts'
import type { Format } from '../../messages/format.ts'
import type { Language } from '../../messages/language.ts'
import type { AllotmentTexts } from '../../messages/rooms/allotment.ts'
import type { ShownAllotment } from './shown-allotment.ts'

/** What the paper is written with. */
export type AllotmentWording = Readonly<{
  t: AllotmentTexts
  format: Format
  language: Language
  sender: string
}>

/** What somebody got out of a document, as a paper. */
export function allotmentPaper(shown: ShownAllotment, wording: AllotmentWording): Paper {
  const { t, format, language, sender } = wording
  const { allotment: words } = t
  return {
    title: words.mineIn(shown.title),
    subtitle: [shown.position.title, shown.unit].filter(Boolean).join(', '),
    sender,
    meta: [
      { label: words.position, value: shown.position.title },
      { label: words.count, value: String(shown.things.length) },
    ],
    language,
    orientation: 'portrait',
    on: shown.on,
    blocks: [
      { kind: 'paragraph', tone: 'lead', words: words.mineLead(shown.things.length, shown.title) },
      { kind: 'heading', level: 1, text: words.dates },
      shown.dates.length === 0
        ? { kind: 'paragraph', words: words.nothingDated }
        : {
            kind: 'list',
            items: shown.dates.map((one) => [{ text: `${one.shown} `, isStrong: true }, { text: one.text }]),
          },
      ...shown.things.flatMap((thing) => thingBlocks(thing, t, format)),
    ],
  }
}

function thingBlocks(
  thing: ShownAllotment['things'][number],
  t: AllotmentTexts,
  format: Format,
): readonly Block[] {
  const { allotment: words } = t
  return [
    { kind: 'heading', level: 1, text: thing.name },
    {
      kind: 'facts',
      facts: [
        {
          label: words.amountsIn(format.unit('thousand')),
          value:
            thing.amounts.length === 0
              ? words.noMoney
              : thing.amounts.map(({ year, shown }) => `${year}: ${shown}`).join(' · '),
        },
        { label: words.deadline, value: thing.deadline ?? words.noDeadline },
        ...(thing.committee ? [{ label: words.committee, value: thing.committee }] : []),
        ...(thing.treatment ? [{ label: words.treatment, value: thing.treatment }] : []),
      ],
    },
    ...(thing.passage ? ([{ kind: 'paragraph', tone: 'quote', words: thing.passage }] as const) : []),
    ...(thing.page === undefined
      ? []
      : ([{ kind: 'paragraph', tone: 'note', words: words.page(thing.page) }] as const)),
  ]
}
