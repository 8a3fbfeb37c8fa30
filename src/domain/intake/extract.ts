import { adoptionDay } from './adoption-day.ts'
import type { ReadDocument } from './blocks.ts'
import { bodiesAlike, shortNamesIn, withFullNames } from './body-names.ts'
import { classifyDocument } from './classify-document.ts'
import { withYearsNamed } from './counted-years.ts'
import { type ColumnMeanings, unknownColumnsIn, withColumnsNamed } from './column-meanings.ts'
import { cutItems } from './cut-items.ts'
import { documentYears } from './document-years.ts'
import type { Extraction, IntakeWarning } from './extraction.ts'
import { readItem } from './item-fields.ts'
import { mergeItems } from './merge-items.ts'
import { readCases } from './read-cases.ts'
import { readThemes } from './read-themes.ts'
import { differencesOf, reconcile, scopedTotals } from './reconcile.ts'
import { withoutContents } from './without-contents.ts'

/** Reads what a document says: its kind, years, items, cases, themes and totals, each with its place and confidence. Pure; nothing is guessed. */
export function extract(given: ReadDocument, columns: ColumnMeanings = {}): Extraction {
  const document = withColumnsNamed(given, columns, documentYears(given, true)[0])
  const { kind, title } = classifyDocument(document)
  const isBudget = [
    'budget agreement',
    'implementation plan',
    'proposal catalogue',
    'capital programme',
  ].includes(kind)
  const years = documentYears(document, isBudget)
  const warnings: IntakeWarning[] = document.warnings.flatMap((warning) =>
    warning.kind === 'tracked changes accepted' || warning.kind === 'comments left out' ? [] : [warning],
  )
  const cut = cutItems(withYearsNamed(withoutContents(document.blocks), years), kind)
  warnings.push(...cut.warnings)
  for (const [heading, { count, passage }] of cut.rejected)
    warnings.push({ kind: 'not agreed left out', heading, count, passage })
  const shortNames = shortNamesIn(document)
  const read = cut.raw.map((raw) =>
    readItem(raw, { kind, ...(title ? { title: title.value } : {}), period: years }),
  )
  warnings.push(...read.flatMap((one) => one.warnings))
  const items = mergeItems(
    read.map(({ item }) => withFullNames(item, shortNames)),
    warnings,
  )
  warnings.push(...bodiesAlike(items))
  if (items.length === 0 && isBudget) warnings.push({ kind: 'no items' })
  const adoptedOn = isBudget ? adoptionDay(document) : undefined
  const unknownColumns = unknownColumnsIn(document, columns)
  const totals = scopedTotals(cut.totals, items)
  if (items.length > 0) warnings.push(...differencesOf(reconcile(totals, items)))
  return {
    kind,
    ...(title ? { title } : {}),
    ...(adoptedOn ? { adoptedOn } : {}),
    years,
    items,
    cases: kind === 'minutes' ? readCases(document) : [],
    themes: readThemes(document, kind),
    totals,
    warnings,
    ...(unknownColumns.length > 0 ? { unknownColumns } : {}),
  }
}
