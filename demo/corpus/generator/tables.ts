import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import { goldOf } from './agreements.ts'
import { endOf, heading, mainFigures, openingOf, partiesOf, titleOfAgreement, words } from './beside.ts'
import { capitalDraft, type Draft, intentDraft, operatingDraft, rowOf, type Setting } from './drafts.ts'
import type { Generated, GoldItem } from './generated.ts'

type Row = Readonly<{ draft: Draft; thousands: Readonly<Record<number, number>>; number: string }>
/** How a document writes the figures of its tables. */
type Figures = Readonly<{
  isMillions: boolean
  minus: 'before' | 'after' | 'parentheses' | 'sign'
  none: string
  footnotes: boolean
}>

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, '.')

function figure(thousands: number | undefined, style: Figures, needed: number): string {
  if (thousands === undefined) return style.none
  const size = Math.abs(thousands)
  const plain = style.isMillions ? (size / 1_000).toFixed(needed).replace('.', ',') : grouped(size)
  if (thousands >= 0) return plain
  if (style.minus === 'after') return `${plain}-`
  if (style.minus === 'parentheses') return `(${plain})`
  return `${style.minus === 'sign' ? '−' : '-'}${plain}`
}

const inKroner = (row: Readonly<Record<number, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(row).map(([year, thousands]) => [year, thousands * 1_000]))

/** An agreement of tables: a chapter per kind, years as columns, perhaps committees as rows and totals. */
export function agreementInTables(setting: Setting): Generated {
  const { chance, period } = setting
  const style: Figures = {
    isMillions: chance.of100(40),
    minus: chance.pick('before', 'before', 'after', 'parentheses', 'sign'),
    none: chance.pick('', '', '-', '–'),
    footnotes: chance.of100(15),
  }
  const unit = style.isMillions ? 'mio. kr.' : '1.000 kr.'
  const says = chance.pick('in head', 'above', 'in heading', 'once')
  const by = chance.pick('column', 'rows', 'nobody')
  const isNumbered = chance.of100(65)
  const totalsFirst = chance.of100(15)
  const headName = chance.pick('Emne', 'Titel', 'Indsats', 'Forslag', 'Projekt', '')
  const items: GoldItem[] = []
  const pieces: Piece[] = [titleOfAgreement(setting), ...partiesOf(setting)]
  if (says === 'once') pieces.push(words(`Alle beløb er i ${unit} og i ${period[0]}-priser.`))
  if (chance.of100(40)) pieces.push(...openingOf(setting))
  if (chance.of100(30)) pieces.push(...mainFigures(setting))
  let number = 0

  const tableOf = (title: string, draw: (setting: Setting) => Draft): void => {
    pieces.push(heading(2, says === 'in heading' ? `${title} (${unit})` : title))
    if (says === 'above') pieces.push(words(`Beløb i ${unit}`))
    const rows = Array.from({ length: chance.whole(3, 6) }, (): Row => {
      const draft = draw(setting)
      number += 1
      return { draft, thousands: rowOf(setting, draft), number: String(number) }
    })
    const needed = rows.some(({ thousands }) => Object.values(thousands).some((one) => one % 100 !== 0))
      ? 2
      : 1
    const head = [
      ...(isNumbered ? ['Nr.'] : []),
      says === 'in head' ? chance.pick(`${headName} (${unit})`.trim(), unit) : headName,
      ...(by === 'column' ? ['Udvalg'] : []),
      ...period.map((year, place) =>
        place === 0 ? `${chance.pick('', '', 'Budget ')}${year}` : String(year),
      ),
    ]
    const blank = head.map(() => '')
    const total = (): string[] =>
      blank.map((_, place) => {
        if (place === (isNumbered ? 1 : 0)) return chance.pick('I alt', `${title} i alt`)
        const year = period[place - (head.length - 4)]
        if (year === undefined) return ''
        return figure(
          rows.reduce((sum, row) => sum + (row.thousands[year] ?? 0), 0),
          { ...style, none: '0' },
          needed,
        )
      })
    const body = rows.map(({ draft, thousands, number: own }, at) => [
      ...(isNumbered ? [own] : []),
      draft.title,
      ...(by === 'column' ? [draft.committee] : []),
      ...period.map((year, place) => {
        const text = figure(thousands[year], style, needed)
        return style.footnotes && at === 0 && place === 1 && /\d/.test(text) ? `${text} 1)` : text
      }),
    ])
    const grid: string[][] = [head]
    if (totalsFirst) grid.push(total())
    if (by === 'rows') {
      const bodies = chance.some(setting.committees, 2)
      for (const [place, committee] of bodies.entries()) {
        grid.push(blank.map((_, at) => (at === (isNumbered ? 1 : 0) ? committee : '')))
        const half = Math.ceil(rows.length / bodies.length)
        const own = rows.slice(place * half, (place + 1) * half)
        grid.push(...body.slice(place * half, (place + 1) * half))
        items.push(...own.map((row) => itemOf(row, committee)))
      }
    } else {
      grid.push(...body)
      items.push(...rows.map((row) => itemOf(row, by === 'column' ? row.draft.committee : undefined)))
    }
    if (!totalsFirst && chance.of100(60)) grid.push(total())
    pieces.push({
      table: grid,
      widths: [...(isNumbered ? [1] : []), 6, ...(by === 'column' ? [4] : []), 2, 2, 2, 2],
    })
    if (style.footnotes) pieces.push(words('1) Beløbet er foreløbigt og afhænger af udbuddet.'))
  }

  const itemOf = ({ draft, thousands, number: own }: Row, committee: string | undefined): GoldItem => ({
    ...(isNumbered ? { number: own } : {}),
    title: draft.title,
    isTitled: true,
    kind: draft.kind,
    amounts: inKroner(thousands),
    ...(committee ? { committee } : {}),
  })

  tableOf(chance.pick('Driftsændringer', 'Drift', 'Ændringer på driften'), operatingDraft)
  tableOf(chance.pick('Anlægsprojekter', 'Anlæg'), capitalDraft)
  if (chance.of100(70)) {
    pieces.push(heading(2, chance.pick('Hensigtserklæringer', 'Hensigter')))
    const drafts = Array.from({ length: chance.whole(2, 4) }, () => intentDraft(setting))
    pieces.push({ list: drafts.map(({ sentence }) => sentence) })
    items.push(...drafts.map((draft) => goldOf(draft, { isTitled: false })))
  }
  pieces.push(...endOf(setting))
  return {
    name: 'agreement in tables',
    pieces,
    gold: { kind: 'budget agreement', items, cases: [], themes: [] },
  }
}

/** A capital programme (anlægsoversigt): projects by committee with ids, what is spent, and years. */
export function capitalProgramme(setting: Setting): Generated {
  const { chance, period, municipality } = setting
  const style: Figures = {
    isMillions: chance.of100(40),
    minus: 'before',
    none: chance.pick('', '-'),
    footnotes: false,
  }
  const unit = style.isMillions ? 'mio. kr.' : '1.000 kr.'
  const hasId = chance.of100(60)
  const hasSpent = chance.of100(40)
  const items: GoldItem[] = []
  const pieces: Piece[] = [
    heading(
      1,
      `${chance.pick('Anlægsoversigt', 'Investeringsoversigt', 'Anlægsprogram')} ${period[0]}-${period[3]}, ${municipality} Kommune`,
    ),
    words(
      `Beløb i ${unit}, ${period[0]}-priser. Et rådighedsbeløb må først bruges, når der er givet anlægsbevilling.`,
    ),
  ]
  let id = chance.whole(10, 70) * 1_000
  for (const committee of setting.committees) {
    pieces.push(heading(2, committee))
    const rows = Array.from({ length: chance.whole(2, 4) }, () => {
      const draft = capitalDraft(setting)
      id += chance.whole(1, 90)
      return { draft, thousands: rowOf(setting, draft), number: String(100_000 + id) }
    })
    pieces.push({
      table: [
        [
          ...(hasId ? ['Projektnr.'] : []),
          'Projekt',
          ...(hasSpent ? [`Forbrug til og med ${period[0] - 2}`] : []),
          ...period.map(String),
        ],
        ...rows.map(({ draft, thousands, number }) => [
          ...(hasId ? [number] : []),
          draft.title,
          ...(hasSpent ? [figure(chance.whole(0, 9) * 100, style, 1)] : []),
          ...period.map((year) => figure(thousands[year], style, 2)),
        ]),
      ],
      widths: [...(hasId ? [2] : []), 6, ...(hasSpent ? [3] : []), 2, 2, 2, 2],
    })
    items.push(
      ...rows.map(({ draft, thousands, number }) => ({
        ...(hasId ? { number } : {}),
        title: draft.title,
        isTitled: true,
        kind: 'capital',
        amounts: inKroner(thousands),
        committee,
      })),
    )
  }
  return {
    name: 'capital programme',
    pieces,
    gold: { kind: 'capital programme', items, cases: [], themes: [] },
  }
}

/** A catalogue of proposals (forslagskatalog): a form per proposal with a small table of years. */
export function proposalCatalogue(setting: Setting): Generated {
  const { chance, period } = setting
  const style: Figures = {
    isMillions: false,
    minus: chance.pick('before', 'parentheses'),
    none: '',
    footnotes: false,
  }
  const areSavings = chance.of100(50)
  const items: GoldItem[] = []
  const pieces: Piece[] = [
    heading(
      1,
      `${areSavings ? chance.pick('Sparekatalog', 'Katalog over effektiviseringer') : 'Katalog med driftsønsker'} til budget ${period[0]}-${period[3]}`,
    ),
    words('Kataloget er ikke vedtaget. Forslagene indgår i de politiske drøftelser.'),
  ]
  for (let left = chance.whole(3, 6), number = 1; left > 0; left -= 1, number += 1) {
    const draft = operatingDraft(setting)
    const row = rowOf(setting, draft)
    const code = `${chance.pick('F', 'D')}${String(number).padStart(2, '0')}`
    pieces.push(
      heading(2, `${code} ${draft.title}`),
      words(`Udvalg: ${draft.committee}`),
      words(
        chance.pick(
          'Forslaget giver en bedre brug af kræfterne.',
          'Forslaget får virkning for borgere og medarbejdere.',
        ),
      ),
      {
        table: [
          ['1.000 kr.', ...period.map(String)],
          [draft.isLess ? 'Besparelse' : 'Udgift', ...period.map((year) => figure(row[year], style, 1))],
        ],
        widths: [4, 2, 2, 2, 2],
      },
    )
    items.push({
      number: code,
      title: draft.title,
      isTitled: true,
      kind: 'operating',
      amounts: inKroner(row),
      committee: draft.committee,
    })
  }
  return {
    name: 'catalogue of proposals',
    pieces,
    gold: { kind: 'proposal catalogue', items, cases: [], themes: [] },
  }
}
