import { createHash } from 'node:crypto'
import type { Kind } from '../../../domain/chain/element.ts'
import type { ElementId } from '../../../domain/ids.ts'
import type { AmountUnit } from '../../../domain/intake/parse-amount.ts'
import { formatOf } from '../../../messages/format.ts'
import { languages } from '../../../messages/language.ts'
import { textsOf as allTextsOf } from '../../../messages/texts.ts'
import { refusalText } from '../../../parts/refusal-text.ts'
import type { ActorAsking } from '../../../request/asking.ts'
import { textOf, textsOf } from '../../../request/form-text.ts'
import { reading } from '../../../request/reading.ts'
import { createElements } from '../save-element.ts'
import { priceLevelOf } from '../years-asked-for.ts'
import type { MissingName, PasteResult, RowState, ShownRow } from './paste-result.ts'
import { readPaste } from './read-paste.ts'

/** The most rows that are read at once. */
const mostRows = 2_000
const mostShown = 100
const mostProblems = 50

/** What a pasted text comes to, as much of it as a page shows. */
export type ShownPaste = Readonly<{
  /** A word for what was read: the rows are made only if they are still those that were seen. */
  seen: string
  counts: Readonly<Record<RowState, number>>
  columns: readonly string[]
  unknownHeadings: readonly string[]
  hasHeading: boolean
  rows: readonly ShownRow[]
  problems: PasteResult['problems']
  problemCount: number
  missing: readonly (MissingName & Readonly<{ isWanted: boolean }>)[]
  skipsBroken: boolean
}>

/** The form again with what its rows come to, and what stands in the way. */
export type PasteAnswer = Readonly<{
  rows: string
  unit: string
  reason: string
  problem?: string
  isChanged?: boolean
  preview?: ShownPaste
}>

const units: readonly AmountUnit[] = [1, 1_000, 1_000_000]

/** Reads what was pasted; makes it when whoever pasted has seen what it comes to, and all of it can be made. */
export async function answerPaste(
  asking: ActorAsking,
  kind: Kind,
  form: FormData,
): Promise<PasteAnswer | Readonly<{ made: number }>> {
  const { db, actor, texts, language } = asking
  const rows = rowsIn(form)
  const unit = units.find((one) => String(one) === textOf(form, 'unit')) ?? 1_000
  const kept = { rows, unit: String(unit), reason: textOf(form, 'reason') }
  if (rows.trim() === '') return { ...kept, problem: texts.paste.nothing }
  const agreementId = textOf(form, 'agreement')
  const seen = digest(rows, String(unit), agreementId)
  const isAsSeen = textOf(form, 'seen') === seen
  const wanted = new Set(textsOf(form, 'make'))
  const isWanted = (key: string): boolean => !isAsSeen || wanted.has(key)
  const { result, agreement } = await reading(db, actor, async (view) => {
    const found = view.elementOf('agreement', agreementId as ElementId)
    const into = found && { id: found.id, priceLevel: priceLevelOf(view, found) }
    const reader = { languages: languages.map(allTextsOf), t: texts, format: formatOf(language) }
    return {
      result: readPaste(view, { kind, text: rows, unit, agreement: into, isWanted }, reader),
      agreement: into,
    }
  })
  if (result.rows.length > mostRows) return { ...kept, problem: texts.paste.tooMany(result.rows.length) }
  if (result.rows.length === 0) return { ...kept, problem: texts.paste.nothing }
  const skipsBroken = isAsSeen && form.has('skip')
  const preview = shown(result, seen, isWanted, skipsBroken)
  const isToBeMade = textOf(form, 'do') === 'create'
  if (!isToBeMade) return { ...kept, preview }
  if (!isAsSeen) return { ...kept, preview, isChanged: true }
  if (preview.counts.new === 0) return { ...kept, preview, problem: texts.paste.noneNew }
  if (preview.counts.broken > 0 && !skipsBroken) return { ...kept, preview, problem: texts.paste.mendFirst }
  const made = await createElements(db, actor, {
    ...result.made,
    partOf: agreement?.id,
    reason: kept.reason || texts.paste.reason(texts.common.kinds[kind]),
  })
  return 'refused' in made
    ? { ...kept, preview, problem: refusalText(made, texts) }
    : { made: made.ids.length }
}

/** The pasted text as it stands: an empty first cell is a cell, and lines end as they do everywhere. */
function rowsIn(form: FormData): string {
  const rows = form.get('rows')
  return typeof rows === 'string' ? rows.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '') : ''
}

const digest = (...texts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 22)

function shown(
  result: PasteResult,
  seen: string,
  isWanted: (key: string) => boolean,
  skipsBroken: boolean,
): ShownPaste {
  const counts = { new: 0, known: 0, double: 0, broken: 0 }
  for (const row of result.rows) counts[row.state] += 1
  return {
    seen,
    counts,
    columns: result.columns,
    unknownHeadings: result.unknownHeadings,
    hasHeading: result.hasHeading,
    rows: result.rows.slice(0, mostShown),
    problems: result.problems.slice(0, mostProblems),
    problemCount: result.problems.length,
    missing: result.missing.map((one) => ({ ...one, isWanted: isWanted(one.key) })),
    skipsBroken,
  }
}
