import type { Piece } from '../../../src/documents/read/testing/written-document.ts'
import { heading, words } from './beside.ts'
import {
  capitalDraft,
  centreOf,
  type Draft,
  intentDraft,
  operatingDraft,
  ownerOf,
  type Setting,
} from './drafts.ts'
import type { Generated, GoldItem } from './generated.ts'

const lights = [
  ['green', ['Grøn', 'G', 'På sporet', 'Grønt']],
  ['amber', ['Gul', 'Gult', 'Y']],
  ['red', ['Rød', 'R', 'Forsinket']],
  ['grey', ['Grå', 'Ikke i gang']],
] as const

type Row = Readonly<{
  draft: Draft
  item: GoldItem
  process: string
  when: string
  light: string
  mark: string
  owner: string
  centre: string
}>

function rowsOf(
  setting: Setting,
  draw: (setting: Setting) => Draft,
  from: number,
  hasLight: boolean,
  hasMark: boolean,
): readonly Row[] {
  const { chance, period } = setting
  return Array.from({ length: chance.whole(2, 5) }, (_, at): Row => {
    const draft = draw(setting)
    const [light, names] = chance.one(lights)
    const isDone = hasMark && chance.of100(30)
    const owner = ownerOf(setting)
    const centre = centreOf(setting)
    const committee = draft.committee === '' ? chance.one(setting.committees) : draft.committee
    const when = chance.pick(
      `${chance.whole(1, 4)}. kvartal ${period[0]}`,
      `Juni ${period[0]}`,
      `Ultimo ${period[0]}`,
      `Forår ${period[1]}`,
      `1. ${chance.pick('marts', 'maj', 'oktober')} ${period[0]}`,
      '',
    )
    return {
      draft,
      owner,
      centre,
      when,
      light: hasLight ? chance.one(names) : '',
      mark: isDone ? chance.pick('X', 'x') : '',
      process: chance.pick(
        'Der laves et oplæg, som drøftes i udvalget.',
        'Indarbejdet i driften.',
        'Følges op i forbindelse med budgetopfølgningen.',
        'Arbejdsgruppe nedsættes med deltagelse af brugerne.',
      ),
      item: {
        number: String(from + at),
        title: draft.title,
        isTitled: true,
        kind: draft.kind,
        amounts: {},
        committee,
        owner,
        centre,
        ...(when === '' ? {} : { deadline: when }),
        ...(hasLight ? { light } : {}),
        ...(hasMark ? { finished: isDone } : {}),
      },
    }
  })
}

const titleOf = ({ chance, period, municipality }: Setting): Piece =>
  heading(
    1,
    chance.pick(
      `Udmøntningsplan ${period[0]}-${period[3]}`,
      `Udmøntningsplan for budget ${period[0]}, ${municipality} Kommune`,
      `Plan for udmøntning af budgetaftalen ${period[0]}`,
      `Udmøntning af budgetaftale ${period[0]}-${period[3]}`,
    ),
  )

const parts = [
  ['Driftsændringer', operatingDraft],
  ['Anlægsprojekter', capitalDraft],
  ['Hensigtserklæringer', intentDraft],
] as const

/** The fixed implementation plan (udmøntningsplan) in tables: columns in any order, a light, an X. */
export function planInTables(setting: Setting): Generated {
  const { chance } = setting
  const hasLight = chance.of100(60)
  const hasMark = chance.of100(60)
  const columns = chance
    .some(
      [
        [chance.pick('Udvalg', 'Ansvarligt udvalg', 'Fagudvalg'), (row: Row) => row.item.committee ?? ''],
        [chance.pick('Ansvarlig', 'Tovholder'), (row: Row) => row.owner],
        [chance.pick('Center', 'Forvaltning', 'Afdeling'), (row: Row) => row.centre],
        [chance.pick('Proces', 'Videre proces', 'Procesplan'), (row: Row) => row.process],
        [chance.pick('Tidsplan', 'Frist', 'Tidshorisont'), (row: Row) => row.when],
        ...(hasLight ? [[chance.pick('Trafiklys', 'Status'), (row: Row) => row.light] as const] : []),
      ] as const,
      9,
    )
    .slice()
  const items: GoldItem[] = []
  const pieces: Piece[] = [
    titleOf(setting),
    words(
      'Planen viser, hvordan aftalens emner bliver ført ud i livet. De anførte tidspunkter er vejledende.',
    ),
  ]
  let number = 1
  for (const [title, draw] of parts) {
    const rows = rowsOf(setting, draw, number, hasLight, hasMark)
    number += rows.length
    pieces.push(heading(2, title), {
      table: [
        [
          'Nr.',
          chance.pick('Emne', 'Indsats', 'Initiativ'),
          ...columns.map(([name]) => name),
          ...(hasMark ? ['Afsluttet'] : []),
        ],
        ...rows.map((row) => [
          row.item.number ?? '',
          row.draft.title,
          ...columns.map(([, cell]) => cell(row)),
          ...(hasMark ? [row.mark] : []),
        ]),
      ],
      widths: [1, 5, ...columns.map(() => 4), ...(hasMark ? [2] : [])],
    })
    items.push(...rows.map(({ item }) => item))
  }
  return {
    name: 'plan in tables',
    pieces,
    gold: { kind: 'implementation plan', items, cases: [], themes: [] },
  }
}

/** The plan as forms: a heading per item and labels below it. */
export function planInForms(setting: Setting): Generated {
  const { chance } = setting
  const hasLight = chance.of100(50)
  const hasMark = chance.of100(40)
  const items: GoldItem[] = []
  const pieces: Piece[] = [titleOf(setting), words('For hvert emne er proces, ansvar og tid beskrevet.')]
  let number = 1
  for (const [title, draw] of parts) {
    pieces.push(heading(2, title))
    const rows = rowsOf(setting, draw, number, hasLight, hasMark)
    number += rows.length
    for (const row of rows) {
      pieces.push(
        heading(3, `${row.item.number}. ${row.draft.title}`),
        words(row.draft.sentence),
        words(`Udvalg: ${row.item.committee}`),
        words(`${chance.pick('Ansvarlig', 'Tovholder')}: ${row.owner}`),
        words(`Center: ${row.centre}`),
        ...(row.when === '' ? [] : [words(`Tidsplan: ${row.when}`)]),
        words(`Proces: ${row.process}`),
        ...(hasLight ? [words(`Trafiklys: ${row.light}`)] : []),
        ...(hasMark ? [words(`Afsluttet: ${row.mark === '' ? 'Nej' : 'X'}`)] : []),
      )
      items.push({
        ...row.item,
        amounts: row.draft.amounts,
        ...(row.draft.deadline && row.when === '' ? { deadline: row.draft.deadline } : {}),
        ...(row.draft.treatment ? { treatment: row.draft.treatment } : {}),
      })
    }
  }
  return {
    name: 'plan in forms',
    pieces,
    gold: { kind: 'implementation plan', items, cases: [], themes: [] },
  }
}

const lines = [
  ['Økonomi i balance', ['Eftersyn af budgetterne', 'Færre systemer', 'Bedre indkøb']],
  ['Rekruttering og fastholdelse', ['Elever og lærlinge', 'God ledelse', 'Arbejdsmiljø']],
  ['Grøn omstilling', ['Energi i bygninger', 'Natur langs åen', 'Kørsel på el']],
  ['Borgernær velfærd', ['Én indgang', 'Frivillige', 'Hjælp i hverdagen']],
  ['Vækst i hele kommunen', ['Havnen', 'Bosætning', 'Uddannelse']],
] as const

/** A strategy or the strategic plan: lines, and what is done about each. No items and no money. */
export function strategyPlan(setting: Setting): Generated {
  const { chance, period, municipality } = setting
  const isPlan = chance.of100(40)
  const chosen = chance.some(lines, chance.whole(2, 4))
  const pieces: Piece[] = [
    heading(
      1,
      isPlan
        ? `Strategisk udmøntningsplan ${period[0]}`
        : chance.pick(
            `Direktionens strategiplan ${period[0]}`,
            `Handleplan ${period[0]} for ${municipality} Kommune`,
            `Strategi for ${municipality} Kommune ${period[0]}-${period[3]}`,
          ),
    ),
    words('Planen sætter retning for arbejdet på tværs af centrene. Den suppleres af centrenes egne planer.'),
    heading(2, 'Baggrund'),
    words('Kommunen står over for udfordringer som følge af flere ældre og færre unge.'),
  ]
  for (const [line, themes] of chosen)
    pieces.push(heading(2, line), words(`Initiativer i ${period[0]}:`), { list: themes })
  return {
    name: isPlan ? 'strategic plan' : 'strategy',
    pieces,
    gold: {
      kind: isPlan ? 'implementation plan' : 'strategy',
      items: [],
      cases: [],
      themes: chosen.flatMap(([line, themes]) => [line, ...themes.map((theme) => `${line} > ${theme}`)]),
    },
  }
}
