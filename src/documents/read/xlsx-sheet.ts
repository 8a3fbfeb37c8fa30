import { shownNumber } from './number-format.ts'
import { cellText, mostRows, type ReadSheet, type SheetCell, type SheetRow } from './sheet-rows.ts'
import { columnNumber, type Merge, mergeIn, withMerges } from './sheet-merges.ts'
import { localName } from './xlsx-workbook.ts'
import type { XlsxStyle } from './xlsx-styles.ts'
import { attributesOf, walkXml } from './xml-walk.ts'

/** What cells of a sheet point to, and how much may still be read of the file. */
export type XlsxSurroundings = Readonly<{
  texts: readonly string[]
  styleOf: (style: number) => XlsxStyle
  countsFrom1904: boolean
  left: { rows: number; cells: number }
}>

const lastColumn = 16_384

/** Reads a sheet as one sees it. Formulas are never worked out: the value that they had last stands beside them in the file. */
export function readXlsxSheet(
  name: string,
  xml: string,
  around: XlsxSurroundings,
): ReadSheet | 'too many cells' | 'damaged' {
  const sheet = new SheetReader(around)
  const came = walkXml(xml, sheet)
  if (came === 'malformed') return 'damaged'
  return came === 'stopped' ? 'too many cells' : sheet.read(name)
}

type OpenCell = {
  column: number
  type: string
  style: number
  value: string
  words: string
  hasFormula: boolean
}

class SheetReader {
  readonly #around: XlsxSurroundings
  readonly #hidden = new Set<number>()
  readonly #rows: SheetRow[] = []
  readonly #merges: Merge[] = []
  #cells: SheetCell[] = []
  #number = 0
  #column = -1
  #isHidden = false
  #cell: OpenCell | undefined
  #inside = ''
  #isReading = false
  #hiddenRows = 0
  #formulasWithoutValue = 0

  constructor(around: XlsxSurroundings) {
    this.#around = around
  }

  open = (name: string, text: string): 'stop' | void => {
    const local = localName(name)
    switch (local) {
      case 'c':
        return this.#openCell(attributesOf(text))
      case 'v':
      case 't':
        this.#inside = this.#isReading ? '' : local
        return
      case 'f':
        if (this.#cell) this.#cell.hasFormula = true
        return
      case 'rPh':
        this.#isReading = true
        return
      case 'row':
        return this.#openRow(attributesOf(text))
      case 'col':
        this.#hide(attributesOf(text))
        return
      case 'mergeCell': {
        const merge = mergeIn(attributesOf(text)['ref'] ?? '')
        if (merge && this.#merges.length < mostRows) this.#merges.push(merge)
      }
    }
  }

  text = (text: string): void => {
    if (!this.#cell || this.#inside === '') return
    if (this.#inside === 'v') this.#cell.value += text
    else this.#cell.words += text
  }

  close = (name: string): void => {
    switch (localName(name)) {
      case 'c':
        this.#closeCell()
        return
      case 'v':
      case 't':
        this.#inside = ''
        return
      case 'rPh':
        this.#isReading = false
        return
      case 'row':
        this.#closeRow()
    }
  }

  read(name: string): ReadSheet {
    const merged = withMerges(this.#rows, this.#merges)
    const hidden = [...this.#hidden].sort((a, b) => a - b)
    return {
      name,
      rows: hidden.length === 0 ? merged : merged.flatMap((row) => withoutColumns(row, this.#hidden, hidden)),
      hiddenRows: this.#hiddenRows,
      hiddenColumns: hidden.filter((column) =>
        merged.some((row) => row.cells.some((cell) => cell.column === column)),
      ).length,
      formulasWithoutValue: this.#formulasWithoutValue,
    }
  }

  #hide({ min, max, hidden }: Readonly<Record<string, string>>): void {
    if (!hidden || !/^(?:1|true)$/.test(hidden)) return
    const last = Math.min(lastColumn, Number(max))
    for (let column = Math.max(1, Number(min)); column <= last; column += 1) this.#hidden.add(column - 1)
  }

  #openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.#number = Number(r ?? this.#number + 1)
    this.#isHidden = /^(?:1|true)$/.test(hidden ?? '')
    this.#cells = []
    this.#column = -1
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return
    if (this.#isHidden) this.#hiddenRows += this.#cells.some((cell) => cell.text !== '') ? 1 : 0
    else {
      this.#rows.push({ number: this.#number, cells: this.#cells })
      if (this.#cells.some((cell) => cell.text !== '')) this.#around.left.rows -= 1
    }
  }

  #openCell({ r, t = 'n', s = '0' }: Readonly<Record<string, string>>): 'stop' | void {
    this.#column = r ? columnNumber(/^[A-Z]{1,3}/.exec(r)?.[0] ?? '') : this.#column + 1
    this.#cell = { column: this.#column, type: t, style: Number(s), value: '', words: '', hasFormula: false }
    if (this.#around.left.rows < 0 || this.#around.left.cells < 0) return 'stop'
  }

  #closeCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell || cell.column < 0 || cell.column >= lastColumn) return
    const { format, light } = this.#around.styleOf(cell.style)
    const text = this.#shown(cell, format)
    if (cell.hasFormula && cell.value === '' && cell.words === '') this.#formulasWithoutValue += 1
    if (text === '' && !light) return
    if (text !== '') this.#around.left.cells -= 1
    this.#cells.push({ column: cell.column, text, columns: 1, light })
  }

  #shown({ type, value, words }: OpenCell, format: XlsxStyle['format']): string {
    switch (type) {
      case 's':
        return this.#around.texts[Number(value)] ?? ''
      case 'inlineStr':
        return cellText(words)
      case 'str':
      case 'e':
        return cellText(value)
      case 'b':
        return value === '' ? '' : value === '1' ? 'Ja' : 'Nej'
      case 'd':
        return cellText(value).replace(/^(\d{4})-(\d\d)-(\d\d).*$/s, '$3.$2.$1')
      default: {
        const number = value.trim() === '' ? Number.NaN : Number(value)
        return Number.isFinite(number)
          ? shownNumber(number, format, this.#around.countsFrom1904)
          : cellText(value)
      }
    }
  }
}

/** A row without its hidden columns; those to the right move up. */
function withoutColumns(
  row: SheetRow,
  hidden: ReadonlySet<number>,
  sorted: readonly number[],
): readonly SheetRow[] {
  const before = (column: number): number => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle] ?? 0) < column) low = middle + 1
      else high = middle
    }
    return low
  }
  const cells = row.cells.flatMap((cell): SheetCell[] => {
    const columns = cell.columns - (before(cell.column + cell.columns) - before(cell.column))
    return columns < 1 || (cell.columns === 1 && hidden.has(cell.column))
      ? []
      : [{ ...cell, column: cell.column - before(cell.column), columns }]
  })
  return cells.length === 0 ? [] : [{ ...row, cells }]
}
