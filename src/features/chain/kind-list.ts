import type { Element, Kind } from '../../domain/chain/element.ts'
import { nameOf } from '../../domain/chain/name-of.ts'
import type { ElementId } from '../../domain/ids.ts'
import { type CellSource, kindColumns, type ShownCell } from './kind-columns.ts'

/** One row of the list of a kind. */
export type KindRow = Readonly<{ id: ElementId; kind: Kind; name: string; cells: readonly ShownCell[] }>

/** The list of a kind as it is asked for: words to find, a column to sort by. */
export type KindQuery = Readonly<{ text: string; sort: string; isDescending: boolean; showsAll: boolean }>

/** Reads what the list is asked for from its address. */
export const kindQuery = (params: URLSearchParams): KindQuery => ({
  text: (params.get('q') ?? '').trim().slice(0, 200),
  sort: params.get('sort') ?? 'title',
  isDescending: params.get('dir') === 'desc',
  showsAll: params.get('show') === 'all',
})

const mostAtFirst = 200
const collator = new Intl.Collator('da', { numeric: true })

/** The rows of a kind, found by words in any column, sorted; long lists are shown in part at first. */
export function kindList(kind: Kind, query: KindQuery, source: CellSource) {
  const columns = kindColumns[kind]
  const all = (source.view.all(kind) as readonly Element[]).map((element) => ({
    id: element.id,
    kind: element.kind,
    name: nameOf(element),
    cells: columns.map((column) => column.cell(element, source)),
  }))
  const words = query.text.toLocaleLowerCase('da').split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? all : all.filter((row) => hasAll(wordsOf(row), words))
  const at = columns.findIndex((column) => column.name === query.sort)
  const sign = query.isDescending ? -1 : 1
  const sorted = found.toSorted(
    (a, b) =>
      (at < 0 ? 0 : compareCells(a.cells[at], b.cells[at], sign)) ||
      (at < 0 ? sign : 1) * collator.compare(a.name, b.name),
  )
  return {
    rows: query.showsAll ? sorted : sorted.slice(0, mostAtFirst),
    count: all.length,
    found: found.length,
  }
}

const wordsOf = (row: KindRow): string =>
  [row.name, ...row.cells.flatMap((cell) => [cell.text ?? '', ...(cell.links ?? []).map((one) => one.title)])]
    .join(' ')
    .toLocaleLowerCase('da')

const hasAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

/** Empty cells come last whichever way the column is sorted. */
function compareCells(a: ShownCell | undefined, b: ShownCell | undefined, sign: number): number {
  const [one, other] = [a?.by ?? '', b?.by ?? '']
  if (one === '' || other === '') return Number(one === '') - Number(other === '')
  return (
    sign *
    (typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other)))
  )
}
