import type { Block, Cell, Paper, Row, Table } from '../../src/documents/write/paper.ts'
import type { IsoDate } from '../../src/domain/calendar/dates.ts'
import { budgetYears } from '../../src/domain/money.ts'
import { formatOf } from '../../src/messages/format.ts'
import { budgetDay, withYears, workdaysBefore } from '../calendar.ts'
import { bodies, type BodyName } from '../organisation.ts'
import type { DemoItemType, FourYears, PrintedTotal } from '../types.ts'
import {
  economy,
  followUp,
  newItems,
  notAgreed,
  parties,
  preamble,
  printedTotals,
  signedBefore,
} from './agreement.ts'
import { slipInText } from './operating.ts'
import type { NewItem } from './types.ts'

const format = formatOf('da')

const areas: readonly (readonly [DemoItemType, string])[] = [
  ['economic', 'Økonomisk bæredygtighed'],
  ['social', 'Social bæredygtighed'],
  ['environmental', 'Miljømæssig bæredygtighed'],
  ['future budgets', 'Hensigtserklæringer til kommende års budgetforhandlinger'],
]

/** The newest agreement as a paper, for the budget year: what the council would have put on its website. */
export function newAgreementPaper(year: number): Paper {
  const adoptedOn = budgetDay(year - 1)
  const signedOn = workdaysBefore(adoptedOn, signedBefore)
  return {
    title: `Budgetaftale ${year}–${year + 3}`,
    subtitle: `Aftale om budgettet for ${year} og overslagsårene ${year + 1}, ${year + 2} og ${year + 3}`,
    sender: 'Åstrup Kommune',
    meta: [
      { label: 'Indgået', value: format.date(signedOn) },
      { label: 'Vedtaget af Kommunalbestyrelsen', value: format.date(adoptedOn) },
    ],
    language: 'da',
    orientation: 'portrait',
    on: signedOn,
    blocks: [
      ...opening(year, signedOn),
      ...economyOf(year),
      ...operating(year),
      ...capital(year),
      ...intents(year),
      ...closing(year),
    ],
  }
}

/** What the document is called when it is saved. */
export const newAgreementFile = (year: number, format: 'docx' | 'pdf'): string =>
  `budgetaftale-${year}-${year + 3}.${format}`

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const paragraph = (year: number, text: string): Block => ({ kind: 'paragraph', words: withYears(text, year) })

function opening(year: number, signedOn: IsoDate): readonly Block[] {
  return [
    heading(1, 'Aftalens parter'),
    paragraph(
      year,
      `Den ${format.date(signedOn)} har følgende parter indgået aftale om budgettet for {0} og de tre overslagsår:`,
    ),
    { kind: 'list', items: parties },
    paragraph(year, 'Parterne har 19 af Kommunalbestyrelsens 25 mandater. De er enige om det følgende.'),
    heading(1, 'Det vil vi med aftalen'),
    ...preamble.map((text) => paragraph(year, text)),
  ]
}

function economyOf(year: number): readonly Block[] {
  return [
    heading(1, 'Økonomien i aftalen'),
    ...economy.paragraphs.map((text) => paragraph(year, text)),
    {
      kind: 'table',
      caption: `Hovedtal, mio. kr., ${year}-priser`,
      columns: [{ label: 'Mio. kr.', share: 3 }, ...yearColumns(year)],
      rows: economy.rows.map(
        ({ label, amounts, ...row }): Row => ({
          cells: [{ kind: 'text', text: label }, ...amounts.map((amount): Cell => millionsCell(amount))],
          ...('isTotal' in row ? { isTotal: true } : {}),
        }),
      ),
    },
    { kind: 'paragraph', tone: 'note', words: 'Minus er indtægt eller penge, der lægges i kassen.' },
  ]
}

function operating(year: number): readonly Block[] {
  const items = ofType('operating')
  return [
    heading(1, 'Driftsændringer'),
    paragraph(year, 'Alle beløb er i {0}-priser. Beløbene for de enkelte år står i bilag 1.'),
    ...committeesOf(items).flatMap((committee) => [
      heading(2, bodies[committee].title),
      ...items.filter((item) => item.committee === committee).flatMap((item) => itemBlocks(year, item, 3)),
    ]),
  ]
}

function capital(year: number): readonly Block[] {
  const items = ofType('capital')
  return [
    heading(1, 'Anlægsprojekter'),
    paragraph(year, 'Parterne har valgt færre projekter end sidste år, så de kan gennemføres til tiden.'),
    ...items
      .filter((item) => item.prose.length > 0)
      .flatMap((item) => [
        ...itemBlocks(year, item, 2),
        paragraph(year, `Udvalg: ${bodies[item.committee].title}`),
      ]),
    {
      kind: 'table',
      ...itemTable(year, `Anlægsprojekter ${year}–${year + 3}, 1.000 kr.`, items, {
        label: 'Anlægsprojekter i alt',
        total: printedTotals.capital,
      }),
    },
    {
      kind: 'paragraph',
      tone: 'note',
      words: '* Beløbet fastlægges, når licitationen er holdt, og er ikke med i summen.',
    },
    {
      kind: 'paragraph',
      tone: 'note',
      words: committeesOf(items)
        .map((committee) => `${committee}: ${bodies[committee].title}`)
        .join(' · '),
    },
  ]
}

function intents(year: number): readonly Block[] {
  return [
    heading(1, 'Hensigtserklæringer'),
    ...areas.flatMap(([area, title]) => [
      heading(2, title),
      ...ofType(area).flatMap((item) => itemBlocks(year, item, 3)),
    ]),
  ]
}

function closing(year: number): readonly Block[] {
  const items = ofType('operating')
  return [
    heading(1, 'Sådan følger vi op'),
    ...followUp.map((text) => paragraph(year, text)),
    { kind: 'heading', level: 1, text: 'Bilag 1: Driftsændringer i tal', startsPage: true },
    {
      kind: 'table',
      ...itemTable(year, `Driftsændringer ${year}–${year + 3}, 1.000 kr.`, items, {
        label: 'Driftsændringer i alt',
        total: printedTotals.operating,
      }),
    },
    heading(1, 'Bilag 2: Forslag, der ikke indgår i aftalen'),
    { kind: 'list', items: notAgreed.map((text) => withYears(text, year)) },
  ]
}

const ofType = (type: DemoItemType): readonly NewItem[] => newItems.filter((item) => item.type === type)
const committeesOf = (items: readonly NewItem[]): readonly BodyName[] => [
  ...new Set(items.map((item) => item.committee)),
]

function itemBlocks(year: number, item: NewItem, level: 2 | 3): readonly Block[] {
  return [
    heading(level, `${item.number} ${withYears(item.title, year)}`),
    ...item.prose.map((text) => paragraph(year, withSlip(item, text))),
  ]
}

/** One figure of the text is another than the table's. */
function withSlip(item: NewItem, text: string): string {
  const { number, text: said, table } = slipInText
  const millions = (thousands: number): string => `${format.money(thousands * 1000, 'million')} mio. kr.`
  return item.number === number ? text.replace(millions(table), millions(said)) : text
}

const yearColumns = (year: number): Table['columns'] =>
  budgetYears(year).map((each) => ({ label: String(each), share: 1, isNumber: true }))

function itemTable(
  year: number,
  caption: string,
  items: readonly NewItem[],
  { label, total }: Readonly<{ label: string; total: PrintedTotal }>,
): Table {
  return {
    caption,
    columns: [
      { label: 'Nr.', share: 0.7 },
      { label: 'Punkt', share: 4 },
      { label: 'Udvalg', share: 1 },
      ...yearColumns(year),
    ],
    rows: [
      ...items.map((item) => ({
        cells: [
          text(item.number),
          text(withYears(item.title, year)),
          text(item.committee),
          ...amountCells(item.amounts),
        ],
      })),
      { cells: [text(''), text(label), text(''), ...amountCells(total)], isTotal: true },
    ],
  }
}

const text = (shown: string): Cell => ({ kind: 'text', text: shown })
const kronerCell = (value: number | undefined, shown: string): Cell => ({ kind: 'kroner', value, shown })
const millionsCell = (millions: number): Cell => {
  const kroner = Math.round(millions * 1_000_000)
  return kronerCell(kroner, format.money(kroner, 'million'))
}

const amountCells = (amounts: FourYears | undefined): readonly Cell[] =>
  [0, 1, 2, 3].map((place) => {
    const entry = amounts?.[place]
    if (entry === undefined) return kronerCell(undefined, '–')
    if (entry === '?') return kronerCell(undefined, '*')
    return kronerCell(entry * 1000, format.number(entry))
  })
