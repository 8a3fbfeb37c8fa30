import { danish } from './danish-pattern.ts'
import { saysLess } from './amount-roles.ts'
import type { Cell } from './blocks.ts'
import { yearOfHeading } from './document-years.ts'
import { isNumberCell } from './item-number.ts'
import { type AmountUnit, parseAmountCell, unitNamedIn } from './parse-amount.ts'
import type { LabelledField, TableBlock } from './raw-item.ts'
import { isTotalLabel } from './words-of-structure.ts'

/** A row with one place per column; a cell that spans stands in its first. */
export type GridRow = readonly (Cell | undefined)[]

/** What a column holds. */
export type Column =
  | Readonly<{ kind: 'number' | 'title' | 'total' | 'ignored' }>
  | Readonly<{ kind: 'year'; year: number; unit?: AmountUnit; saysLess: boolean }>
  | Readonly<{ kind: 'field'; field: LabelledField }>

/** The head of a table: its columns, and the rows below. */
export type TableHead = Readonly<{
  columns: readonly Column[]
  body: readonly GridRow[]
  unit?: AmountUnit
  text: string
}>

const fieldWords: readonly (readonly [LabelledField | 'number' | 'title' | 'total', RegExp])[] = [
  [
    'number',
    /^(?:nr\.?|nummer|punkt ?nr\.?|løbe ?nr\.?|id|pkt\.?|projekt ?nr\.?|forslags? ?nr\.?|sags? ?nr\.?|kode|#)$/iu,
  ],
  ['finished', /^(?:afsluttet|færdig|udført|gennemført|implementeret|x|afsl\.?|afsluttet \(x\))$/iu],
  [
    'text',
    /tekst fra (?:budget)?aftalen|aftalete(?:ks|x)t|aftalens tekst|^(?:beskrivelse|indhold|tekst|aftalt|bemærkning(?:er)?)$/iu,
  ],
  ['crossCutting', /tværgående|på tværs/iu],
  ['executiveRole', /direktionens rolle|direktion(?:en)?$/iu],
  ['treatment', /politisk behandling|politisk proces|^behandling|behandles i|forelægges|næste behandling/iu],
  ['committee', danish`^(?:ansvarligt |politisk |fag)?udvalg(?:et)?$|^udvalg\b`],
  ['owner', /ansvarlig(?!.*\bord$)|tovholder|projektejer|^ejer$|projektleder/iu],
  [
    'centre',
    /^(?:center|centre|forvaltning|afdeling|afd\.?|fagområde|direktørområde|stab|område|fagcenter|enhed)$/iu,
  ],
  [
    'process',
    /^(?:proces|procesplan|videre proces|udmøntning|handling(?:er)?|det videre arbejde|proces og .*)$/iu,
  ],
  [
    'deadline',
    /frist|deadline|tids(?:plan|punkt|horisont)|kvartal|forventet (?:dato|afslut|færdig)|^dato|hvornår|slutdato/iu,
  ],
  ['light', /trafiklys|^lys$|^farve$/iu],
  ['status', danish`^status\b`],
  ['kind', /^(?:type|art|drift\/anlæg|anlæg\/drift|kategori|gruppe)$/iu],
  ['total', danish`^(?:i alt|ialt|sum|total|samlet(?: beløb| effekt)?|hele perioden)\b`],
  [
    'title',
    /^(?:emne|titel|indsats(?:er)?|initiativ(?:er)?|forslag|projekt(?:er|navn)?|anlægsprojekt(?:er)?|navn|aktivitet|opgave|punkt(?:er)?|aftalepunkt(?:er)?|tiltag|hensigtserklæring(?:er)?|driftsændring(?:er)?|sag|anlæg|drift|post|ændring(?:er)?|aftaleelement|element|punkt og .*)(?:\s*\(.*\))?$/iu,
  ],
  ['area', /^(?:bæredygtighed|hensigtsområde)$/iu],
]

/** What a column's heading says, when it says something we know. */
export function columnNamed(label: string): LabelledField | 'number' | 'title' | 'total' | undefined {
  const plain = label
    .replace(/\s+/g, ' ')
    .replace(/\((?:mio|t|1\.000|hele)[^)]*\)/iu, '')
    .trim()
  if (plain === '' || plain.length > 45) return undefined
  return fieldWords.find(([, pattern]) => pattern.test(plain))?.[0]
}

/** Lays a table out with one place per column. */
export function gridOf(table: TableBlock): readonly GridRow[] {
  const width = table.rows.reduce(
    (widest, row) =>
      Math.max(
        widest,
        row.reduce((sum, cell) => sum + cell.columns, 0),
      ),
    0,
  )
  return table.rows.map((row) => {
    const places: (Cell | undefined)[] = []
    for (const cell of row) {
      places.push(cell)
      for (let extra = 1; extra < cell.columns; extra += 1) places.push(undefined)
    }
    while (places.length < width) places.push(undefined)
    return places
  })
}

/** Reads the head of a table: the rows that name years and fields. `undefined` when there is none that we know. */
export function readTableHead(table: TableBlock): TableHead | undefined {
  const grid = gridOf(table)
  let last = -1
  for (const [place, row] of grid.slice(0, 5).entries()) {
    const years = row.filter((cell) => cell && yearOfHeading(cell.text) !== undefined).length
    const known = row.filter((cell) => cell && columnNamed(cell.text) !== undefined).length
    const figures = row.filter((cell, at) => at > 0 && cell && isFigure(cell.text)).length
    const [first] = row.filter((cell) => cell && cell.text.trim() !== '')
    // A row that opens with an item's number is an item, whatever words its cells share with headings.
    if (figures > years || (place > 0 && first && isNumberCell(first.text) && !yearOfHeading(first.text)))
      break
    if (years >= 2 || known >= 2 || (years === 1 && known === 1)) last = place
    // "(mio. kr.)" alone on the row below the years belongs to them.
    else if (last === place - 1 && last >= 0 && isUnitRow(row)) last = place
  }
  if (last < 0) return undefined
  const head = grid.slice(0, last + 1)
  // A head that comes again, over a page break or over the next part, is no row.
  const body = grid.slice(last + 1).filter((row) => !isSameRow(row, grid[last] ?? []))
  const text = table.rows
    .slice(0, last + 1)
    .flat()
    .map((cell) => cell.text)
    .join(' ')
  // "I alt, mio. kr." says it as well as the head.
  const totals = body.flat().flatMap((cell) => (cell && isTotalLabel(cell.text) ? [cell.text] : []))
  const unit = unitNamedIn(text) ?? totals.map(unitNamedIn).find((one) => one !== undefined)
  const width = grid[0]?.length ?? 0
  const years = new Set(
    Array.from({ length: width }, (_, place) => place).filter((place) =>
      head.some((row) => yearOfHeading(labelAt(row, place)) !== undefined),
    ),
  )
  const labels = Array.from({ length: width }, (_, place) =>
    head.map((row, at) =>
      at < head.length - 1 && years.has(place) ? labelOver(row, place, years) : labelAt(row, place),
    ),
  )
  const agreed = agreedBlock(labels)
  const columns = labels.map((own, place): Column => {
    const lowest = own.findLast((label) => label !== '') ?? ''
    const year = yearOfHeading(lowest) ?? own.flatMap((label) => yearOfHeading(label) ?? [])[0]
    if (year !== undefined) {
      if (agreed && !agreed.has(place)) return { kind: 'ignored' }
      const named = unitNamedIn(own.join(' '))
      return { kind: 'year', year, saysLess: saysLess(own.join(' ')), ...(named ? { unit: named } : {}) }
    }
    const named = columnNamed(lowest)
    if (named === undefined) return { kind: 'ignored' }
    return named === 'number' || named === 'title' || named === 'total'
      ? { kind: named }
      : { kind: 'field', field: named }
  })
  return { columns: withTitle(saidOnce(columns), body, labels), body, text, ...(unit ? { unit } : {}) }
}

/** The head of a table that goes on from the page before without a head of its own; `undefined` when its columns are others. */
export function headGoingOn(table: TableBlock, above: TableHead): TableHead | undefined {
  const body = gridOf(table)
  return body[0]?.length === above.columns.length ? { ...above, body } : undefined
}

/** Fields that have one value: where two columns are called the same, the first is it ("Status", "Status givet"). */
const ofOneValue: ReadonlySet<LabelledField> = new Set([
  'deadline',
  'status',
  'light',
  'finished',
  'kind',
  'area',
])

function saidOnce(columns: readonly Column[]): readonly Column[] {
  const said = new Set<LabelledField>()
  return columns.map((column): Column => {
    if (column.kind !== 'field' || !ofOneValue.has(column.field)) return column
    if (said.has(column.field)) return { kind: 'ignored' }
    said.add(column.field)
    return column
  })
}

const isUnitRow = (row: GridRow): boolean => {
  const filled = row.flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell.text] : []))
  return filled.length === 1 && unitNamedIn(filled[0] ?? '') !== undefined
}

const isSameRow = (row: GridRow, head: GridRow): boolean =>
  row.some((cell) => cell && cell.text.trim() !== '') &&
  row.every((cell, place) => (cell?.text.trim() ?? '') === (head[place]?.text.trim() ?? ''))

const isFigure = (text: string): boolean => {
  const reading = parseAmountCell(text, 1_000_000)
  return reading.kind === 'amount' && !/^(?:20\d\d)$/.test(text.trim())
}

/** The label over a column; one that spans stands over all of its columns. */
function labelAt(row: GridRow, place: number): string {
  for (let at = place; at >= 0; at -= 1) {
    const cell = row[at]
    if (cell) return at + cell.columns > place ? cell.text.replace(/\s+/g, ' ').trim() : ''
  }
  return ''
}

/** A label over several years whose cells to the right were left empty stands over all of them. */
function labelOver(row: GridRow, place: number, years: ReadonlySet<number>): string {
  for (let at = place; at >= 0 && years.has(at); at -= 1) {
    const label = labelAt(row, at)
    if (label !== '') return label
  }
  return ''
}

/**
 * Two blocks of the same years side by side: only the one that is agreed counts. The places of its columns. A label over
 * a block stands somewhere over it, not always over its first year.
 */
function agreedBlock(labels: readonly (readonly string[])[]): ReadonlySet<number> | undefined {
  const blocks: { places: number[]; years: ReadonlySet<number>; over: string }[] = []
  for (const [place, own] of labels.entries()) {
    const year = own.flatMap((label) => yearOfHeading(label) ?? []).at(-1)
    if (year === undefined) continue
    const block = blocks.at(-1)
    if (block && !block.years.has(year))
      Object.assign(block, {
        years: new Set([...block.years, year]),
        over: `${block.over} ${own.join(' ')}`,
      }).places.push(place)
    else blocks.push({ places: [place], years: new Set([year]), over: own.join(' ') })
  }
  if (blocks.length < 2) return undefined
  // Expense and income side by side make one sum.
  const over = blocks.map((block) => block.over).join(' ')
  if (/indtægt/iu.test(over) && /udgift/iu.test(over)) return undefined
  const named = blocks.find((block) => /aftal|vedtag|forlig/iu.test(block.over) && !/ikke/iu.test(block.over))
  return new Set((named ?? blocks[0])?.places)
}

/** A table of items often leaves its first heading empty: the first column of words is the title, one of codes the number. */
function withTitle(
  columns: readonly Column[],
  body: readonly GridRow[],
  labels: readonly (readonly string[])[],
): readonly Column[] {
  const named = columns.findIndex((column) => column.kind === 'title')
  const filled = (place: number): string[] =>
    body.flatMap((row) => (row[place]?.text.trim() ? [row[place]?.text.trim() ?? ''] : []))
  let result = columns.map((column, place): Column => {
    const cells = filled(place)
    const isCodes = cells.length > 0 && cells.filter(isNumberCell).length >= cells.length * 0.6
    // What is headed by words of its own, behind the title, holds figures: "Forbrug".
    const mayBeNumber = (labels[place] ?? []).every((label) => label === '') || place === 0 || place < named
    return column.kind === 'ignored' &&
      isCodes &&
      mayBeNumber &&
      !columns.some((one) => one.kind === 'number') &&
      place < 2
      ? { kind: 'number' }
      : column
  })
  if (result.some((column) => column.kind === 'title')) return result
  const text = result.findIndex((column) => column.kind === 'field' && column.field === 'text')
  const free = result.findIndex(
    (column, place) => column.kind === 'ignored' && filled(place).some((cell) => /\p{L}{3}/u.test(cell)),
  )
  const chosen = free >= 0 ? free : text
  result = result.map((column, place) => (place === chosen ? { kind: 'title' } : column))
  return result
}
