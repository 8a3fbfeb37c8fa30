import type { ReadingWarning, ReadResult } from '../../domain/intake/blocks.ts'
import { PageBuilder } from './page-builder.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { mostCells, mostRows, type ReadSheet } from './sheet-rows.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'
import { xlsxStyles } from './xlsx-styles.ts'
import { sharedTexts, xlsxWorkbook } from './xlsx-workbook.ts'
import { openZip } from './zip-entries.ts'

/** What a sheet of a hundred thousand rows unpacks to. */
const mostOfSheet = 200 * 1024 * 1024

/** Reads a spreadsheet as one sees it: sheet by sheet, without what is hidden, formulas as the value that they had last. */
export function readXlsx(bytes: Uint8Array): ReadResult {
  const zip = openZip(bytes)
  const book = zip && xlsxWorkbook(zip)
  if (!book) return { ok: false, reason: 'damaged' }
  const texts = sharedTexts(zip)
  if (texts === 'damaged') return { ok: false, reason: 'damaged' }
  if (texts === 'too large') return { ok: false, reason: 'too many cells' }
  const around = {
    texts,
    styleOf: xlsxStyles(zip),
    countsFrom1904: book.countsFrom1904,
    left: { rows: mostRows, cells: mostCells },
  }
  const builder = new PageBuilder()
  const warnings: ReadingWarning[] = []
  for (const { name, part, isHidden } of book.sheets) {
    if (isHidden) {
      warnings.push({ kind: 'hidden sheet left out', sheet: name })
      continue
    }
    const xml = zip.read(part, mostOfSheet)
    if (xml === 'too large') return { ok: false, reason: 'too many cells' }
    // A sheet of its own for a chart has no cells.
    if (!xml || part.includes('chartsheets/')) continue
    const sheet = readXlsxSheet(name, new TextDecoder().decode(xml), around)
    if (typeof sheet === 'string') return { ok: false, reason: sheet }
    warnings.push(...warningsOf(sheet))
    if (sheet.rows.length > 0) sheetBlocks(builder, sheet)
  }
  if (zip.names.includes('xl/vbaProject.bin')) warnings.push({ kind: 'macros left out' })
  if (builder.blocks.length === 0) return { ok: false, reason: 'no text' }
  return {
    ok: true,
    document: {
      format: 'xlsx',
      pages: builder.pages(),
      blocks: builder.blocks,
      warnings,
      ...(book.title === '' ? {} : { title: book.title }),
    },
  }
}

const warningsOf = ({
  name,
  hiddenRows,
  hiddenColumns,
  formulasWithoutValue,
}: ReadSheet): readonly ReadingWarning[] => [
  ...(hiddenRows + hiddenColumns > 0
    ? [{ kind: 'hidden left out', sheet: name, rows: hiddenRows, columns: hiddenColumns } as const]
    : []),
  ...(formulasWithoutValue > 0
    ? [{ kind: 'formulas without value', sheet: name, count: formulasWithoutValue } as const]
    : []),
]
