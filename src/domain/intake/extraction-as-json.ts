import type { Passage } from './blocks.ts'
import type {
  DocumentKind,
  ExtractedAmounts,
  ExtractedCase,
  ExtractedItem,
  ExtractedTheme,
  Extraction,
  Field,
  IntakeWarning,
} from './extraction.ts'
import { reconcile } from './reconcile.ts'

/** What was read of one field: its value, or null where the document says something that can't be read (R3). */
type Said<T> = T | null
type Years = Readonly<Record<string, Said<number>>>

/**
 * What was read, as other programs get it (`kaedetraek read FILE --json`). Amounts in whole kroner, savings and income
 * negative (R1). What the document doesn't say is absent; what it says but can't be read is null; nothing is guessed.
 * Only the openness of a case and of an attachment is null when it isn't said, since an unknown openness means closed (R48).
 */
export type ExtractionJson = Readonly<{
  document: Readonly<{ kind: DocumentKind; title?: Said<string>; years: readonly number[] }>
  cases: readonly Readonly<{
    number?: Said<string>
    title?: Said<string>
    openness: 'open' | 'closed' | null
    course: readonly Readonly<{ body: Said<string>; date?: Said<string> }>[]
    statement: readonly Said<string>[]
    legalBasis: readonly Said<string>[]
    economy: readonly Said<string>[]
    recommendation: readonly Said<string>[]
    decisions: readonly Readonly<{
      body?: Said<string>
      date?: Said<string>
      word?: Said<string>
      text: Said<string>
    }>[]
    attachments: readonly Readonly<{ title: Said<string>; openness: 'open' | 'closed' | null }>[]
  }>[]
  themes: readonly Readonly<{
    title: Said<string>
    level: 'line' | 'theme'
    line?: string
    text: string
    passage: Passage
  }>[]
  items: readonly Readonly<{
    number?: Said<string>
    title: Said<string>
    text?: Said<string>
    kind?: Said<string>
    area?: Said<string>
    amounts: Years
    committee?: Said<string>
    centre?: Said<string>
    owner?: Said<string>
    deadline?: Said<string>
    light?: Said<string>
    finished?: Said<boolean>
    passage: Passage
    confidence: number
  }>[]
  totals: readonly Readonly<{
    label: Said<string>
    amounts: Years
    difference?: Readonly<Record<string, number>>
  }>[]
  warnings: readonly string[]
}>

/** Writes an extraction out for other programs; `describe` gives each warning its sentence. */
export function extractionAsJson(
  extraction: Extraction,
  describe: (warning: IntakeWarning) => string,
): ExtractionJson {
  return {
    document: { kind: extraction.kind, ...field('title', extraction.title), years: extraction.years },
    cases: extraction.cases.map(caseAsJson),
    themes: extraction.themes.map(themeAsJson),
    items: extraction.items.map(itemAsJson),
    totals: reconcile(extraction.totals, extraction.items).map(({ total, years }) => ({
      label: said(total.label),
      amounts: amountsAsJson(total.amounts),
      ...(extraction.items.length > 0
        ? { difference: Object.fromEntries(years.map(({ year, difference }) => [year, difference])) }
        : {}),
    })),
    warnings: extraction.warnings.map(describe),
  }
}

const said = <T>({ value }: Field<T>): Said<T> => (value === 'unreadable' ? null : value)

const field = <K extends string, T>(key: K, read: Field<T> | undefined): { [P in K]?: Said<T> } =>
  read === undefined ? {} : ({ [key]: said(read) } as { [P in K]?: Said<T> })

const amountsAsJson = (amounts: ExtractedAmounts): Years =>
  Object.fromEntries(Object.entries(amounts).map(([year, amount]) => [year, said(amount)]))

const itemAsJson = (item: ExtractedItem): ExtractionJson['items'][number] => ({
  ...field('number', item.number),
  title: said(item.title),
  ...field('text', item.text),
  ...field('kind', item.kind),
  ...field('area', item.area),
  amounts: amountsAsJson(item.amounts),
  ...field('committee', item.committee),
  ...field('centre', item.centre),
  ...field('owner', item.owner),
  ...field('deadline', item.deadline),
  ...field('light', item.light),
  ...field('finished', item.finished),
  passage: item.passage,
  confidence: Math.round(item.confidence * 100) / 100,
})

const caseAsJson = (one: ExtractedCase): ExtractionJson['cases'][number] => ({
  ...field('number', one.number),
  ...field('title', one.title),
  openness: one.openness === undefined ? null : said(one.openness),
  course: one.course.map((step) => ({ body: said(step.body), ...field('date', step.date) })),
  statement: one.statement.map(said),
  legalBasis: one.legalBasis.map(said),
  economy: one.economy.map(said),
  recommendation: one.recommendation.map(said),
  decisions: one.decisions.map((decision) => ({
    ...field('body', decision.body),
    ...field('date', decision.date),
    ...field('word', decision.word),
    text: said(decision.text),
  })),
  attachments: one.attachments.map(({ title, openness }) => ({
    title: said(title),
    openness: openness ?? null,
  })),
})

const themeAsJson = (theme: ExtractedTheme): ExtractionJson['themes'][number] => ({
  title: said(theme.title),
  level: theme.level,
  ...(theme.line === undefined ? {} : { line: theme.line }),
  text: theme.text,
  passage: theme.passage,
})
