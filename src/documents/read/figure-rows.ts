import { bodiesNamedIn, isTotalLabel } from '../../domain/intake/words-of-structure.ts'
import type { AlignedCell } from './cell-columns.ts'
import type { FoundTable } from './table-lines.ts'

/**
 * A table whose columns a converter has lost: "Nr. Emne 2027 2028 2029 2030", and below it rows that end in as many figures as
 * the head has years, with one blank between them. What stands before the figures is number, title and committee.
 */
export function figureTable(
  lines: readonly string[],
  at: number,
  before?: FigureHead,
): FoundTable | undefined {
  const own = headOf(lines[at] ?? '')
  const head = own ?? before
  if (!head || (!own && !figuresAtEnd((lines[at] ?? '').trim(), head.columns)?.lead)) return undefined
  const rows: Row[] = []
  let count = own ? 1 : 0
  for (let place = at + count; place < lines.length; place += 1) {
    const line = (lines[place] ?? '').trim()
    if (line === '') {
      if (!goesOnBelow(lines, place, head)) break
      continue
    }
    // The head of another table; the same again over a page break is none.
    const next = headOf(line)
    if (next && next.labels.join() !== head.labels.join()) break
    if (next) {
      if ((lines[place - 1] ?? '').trim() !== '' && rows.at(-1)?.figures.length === 0) break
      continue
    }
    const figures = figuresAtEnd(line, head.columns) ?? fewerFigures(line, head.columns)
    if (figures) {
      const wrapped = rows.at(-1)
      const isEnd = wrapped?.figures.length === 0 && isTitleBegun(wrapped.lead, figures.lead)
      if (isEnd) rows.pop()
      rows.push(isEnd ? { ...figures, lead: `${wrapped.lead} ${figures.lead}` } : figures)
      count = place - at + 1
      continue
    }
    // A heading inside the table, or a title that goes on below: short, and a row or another such line after it.
    if (line.length > 90 || /[.:;]$/.test(line) || !goesOnBelow(lines, place, head)) break
    rows.push({ lead: line, figures: [] })
  }
  const found = rows.slice(0, rows.findLastIndex(({ figures }) => figures.length > 0) + 1)
  if (found.length === 0) return undefined
  const [top = [], ...body] = rowsOf(found, head)
  return { rows: own ? [top, ...body] : body, lines: count, figureHead: head }
}

/** The head of such a table: a page that begins with rows of it goes on with it. */
export type FigureHead = Readonly<{ lead: string; labels: readonly string[]; columns: number }>
type Row = Readonly<{ lead: string; figures: readonly string[] }>

const yearLabel = String.raw`(?:(?:(?:Budget|Overslag|BO?\d?|BF)\s?)?20\d\d(?!\d|-priser)|År \d|\d\. år|BO ?\d|Budgetår|Overslags?år ?\d)`
const headLine = new RegExp(
  String.raw`^(.*?)\s*((?:${yearLabel})(?:\s+${yearLabel}){1,9})(\s+(?:I alt|Ialt|Sum|Total))?$`,
  'iu',
)
/** A column of figures before the years: what is spent, granted or set aside in all. */
const figuresBefore = /\b(?:forbrug|regnskab|bevilling|anlægssum|rammebeløb|bevilget)\b.*$/iu

function headOf(line: string): FigureHead | undefined {
  const match = headLine.exec(line.trim())
  // Nothing but years and words that head columns: a sentence about two years ends in a stop or begins otherwise.
  if (
    !match ||
    (match[1] ?? '').length > 70 ||
    /(?:,|(?<!\p{L})(?:i|og|fra|til|for|årene|budget))$/iu.test(match[1] ?? '')
  )
    return undefined
  const all = (match[2] ?? '').match(new RegExp(yearLabel, 'giu')) ?? []
  const from = firstColumn(all.map((label) => Number(/20\d\d/.exec(label)?.[0])))
  const years = all.slice(from)
  if (years.length < 2) return undefined
  const lead = [match[1] ?? '', ...all.slice(0, from)].join(' ').trim()
  const before = figuresBefore.exec(lead)?.[0]
  const labels = [
    ...(before === undefined ? [] : [before]),
    ...years.map((label) => label.replace(/\s+/g, ' ')),
    ...(match[3] ? [match[3].trim()] : []),
  ]
  return {
    lead: before === undefined ? lead : lead.slice(0, lead.length - before.length).trim(),
    labels,
    columns: labels.length,
  }
}

/** Where the columns begin: years that follow one another, or two such blocks side by side. One year before them ends the words: "Forbrug til og med 2024". */
function firstColumn(years: readonly number[]): number {
  const goesOn = (at: number): boolean =>
    Number.isNaN(years[at] ?? 0) || years[at] === (years[at - 1] ?? 0) + 1
  let from = years.length - 1
  while (from > 0 && goesOn(from)) from -= 1
  const [first, block] = [years[from], years.length - from]
  return from >= block && years[from - block] === first ? from - block : from
}

const figure = String.raw`(?:[-−–+]?\d+(?:\.\d{3})*(?:,\d+)?[-−]?|\([-−]?\d+(?:\.\d{3})*(?:,\d+)?\)|[-−]?,\d+|[-−–])(?:[¹²³*]| \d\))?`
const endOfRow = new Map<number, RegExp>()

/** The figures that end a row, and what stands before them. Where thousands are parted by blanks, groups of three belong together. */
function figuresAtEnd(line: string, columns: number): Row | undefined {
  const pattern =
    endOfRow.get(columns) ?? new RegExp(String.raw`^(.*?)((?:(?:^|\s+)${figure}){${columns}})$`, 'u')
  endOfRow.set(columns, pattern)
  const grouped = line.replace(/(?<=(?:^|\s)[-−]?\d{1,3})\s(?=\d{3}(?:\s|$))/gu, (blank, place: number) =>
    isGroup(line, place) ? '.' : blank,
  )
  for (const text of [line, grouped]) {
    const match = pattern.exec(text)
    const figures = match?.[2]?.match(new RegExp(figure, 'gu'))
    if (match && figures?.length === columns && /\d/.test(match[2] ?? ''))
      return { lead: (match[1] ?? '').trim(), figures }
  }
  return undefined
}

/** A row whose empty places are gone: the years of its figures can't be known, and each says so. */
function fewerFigures(line: string, columns: number): Row | undefined {
  for (let count = columns - 1; count > 0; count -= 1) {
    const row = figuresAtEnd(line, count)
    // "etape 2" ends in a number that is no figure of money.
    if (row && row.lead !== '' && (count > 1 || /\d[.,]\d|^[-−(]/u.test(row.figures[0] ?? '')))
      return { lead: row.lead, figures: Array.from({ length: columns }, () => '?') }
  }
  return undefined
}

/** "12 500" is a figure where the row has no other sign of thousands or decimals. */
const isGroup = (line: string, place: number): boolean => !/\d[.,]\d/.test(line) && place > 0

/** True when a row of figures comes within the next few lines, and no head of another table before it. */
function goesOnBelow(lines: readonly string[], place: number, head: FigureHead): boolean {
  for (const line of lines.slice(place + 1, place + 4).map((one) => one.trim())) {
    if (line !== '' && headOf(line)) return false
    if (line !== '' && figuresAtEnd(line, head.columns)) return true
  }
  return false
}

/** A title that began on the line above: that line opens with the row's number, or the lower one goes on in small letters. */
const isTitleBegun = (above: string, below: string): boolean =>
  below === '' || /^\p{Ll}/u.test(below) || (opensWithNumber.test(above) && !opensWithNumber.test(below))

const opensWithNumber =
  /^(?:\d{1,3}[a-z]?|[A-ZÆØÅ]{1,3}[-. ]?\d{1,3}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,3}|\d{6}|\d{3}-\d{3}|XA-\d{3,})[.)]?\s+(?=\S)/u

function rowsOf(rows: readonly Row[], head: FigureHead): readonly (readonly AlignedCell[])[] {
  const filled = rows.filter(({ figures, lead }) => figures.length > 0 && lead !== '' && !isTotalLabel(lead))
  const share = (test: (lead: string) => boolean): number =>
    filled.filter(({ lead }) => test(lead)).length / Math.max(1, filled.length)
  const hasNumbers = share((lead) => opensWithNumber.test(lead)) >= 0.5
  const isNamed = /udvalg/iu.test(head.lead)
  const hasBodies = share((lead) => bodyAtEnd(lead, isNamed) !== undefined) >= 0.6
  const cell = (text: string): AlignedCell => ({ text, columns: 1 })
  const words = head.lead
    .replace(/^(?:Projektnr\.?|Nr\.?|Nummer|Id)\s*/iu, '')
    .replace(/\s*(?:Ansvarligt )?(?:Fag)?udvalg$/iu, '')
  const top = [
    ...(hasNumbers ? [cell(/^(?:Projektnr\.?|Nr\.?|Nummer|Id)(?!\p{L})/iu.exec(head.lead)?.[0] ?? '')] : []),
    cell(words),
    ...(hasBodies ? [cell('Udvalg')] : []),
    ...head.labels.map(cell),
  ]
  return [
    top,
    ...rows.map(({ lead, figures }) => {
      const number = hasNumbers && figures.length > 0 ? (opensWithNumber.exec(lead)?.[0] ?? '') : ''
      const rest = lead.slice(number.length)
      const body = hasBodies && figures.length > 0 ? bodyAtEnd(rest, isNamed) : undefined
      return [
        ...(hasNumbers ? [cell(number.trim())] : []),
        cell(body === undefined ? rest : rest.slice(0, rest.length - body.length).trim()),
        ...(hasBodies ? [cell(body ?? '')] : []),
        ...head.labels.map((_, place) => cell(figures[place] ?? '')),
      ]
    }),
  ]
}

/** The body that ends the words of a row, when a title stands before it: by its name, or by a short one where the head has a column for it. */
function bodyAtEnd(lead: string, mayBeShort: boolean): string | undefined {
  const short = mayBeShort ? /(?<=\p{L}.* )[A-ZÆØÅ]{2,5}$/u.exec(lead)?.[0] : undefined
  const body = short ?? bodiesNamedIn(lead).at(-1)
  return body !== undefined && lead.endsWith(body) && lead.length > body.length + 3 ? body : undefined
}
