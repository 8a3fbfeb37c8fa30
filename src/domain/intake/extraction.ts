import type { IsoDate } from '../calendar/dates.ts'
import type { DecisionCode } from '../follow-up/treatment.ts'
import type { Kroner } from '../money.ts'
import type { ColumnMeanings, UnknownColumn } from './column-meanings.ts'
import type { CellLight, Passage, ReadDocument, ReadingWarning, UnreadableReason } from './blocks.ts'

/** One value that was read, where it was read, and how sure the reading is (0..1). `unreadable` means that the document says something there which can't be read; what it doesn't say is absent (R3). */
export type Field<T> = Readonly<{ value: T | 'unreadable'; passage: Passage; confidence: number }>

/** What a document is (dokumenttype). */
export const documentKinds = [
  'budget agreement',
  'implementation plan',
  'proposal catalogue',
  'capital programme',
  'budget follow-up',
  'minutes',
  'strategy',
  'unknown',
] as const
/** Budgetaftale, udmøntningsplan, forslagskatalog, anlægsoversigt, budgetopfølgning, dagsorden eller referat, strategi. */
export type DocumentKind = (typeof documentKinds)[number]

/** Driftsændring, anlægsprojekt, hensigtserklæring. */
export type ExtractedItemKind = 'operating' | 'capital' | 'intent'
/** The area of a declaration of intent (hensigtserklæringens område). */
export type ExtractedArea = 'economic' | 'social' | 'environmental' | 'future budgets'
/** The light of a status (trafiklys). */
export type ExtractedLight = CellLight
/** Open or closed case (åben, lukket). */
export type CaseOpenness = 'open' | 'closed'

/** Amounts per year as they were read. A year without an entry isn't budgeted. */
export type ExtractedAmounts = Readonly<Record<number, Field<Kroner>>>

/** One item (aftalepunkt) as the document has it, before a person has accepted it. */
export type ExtractedItem = Readonly<{
  number?: Field<string>
  /** Further codes of the same item: BU61/BU74. */
  otherNumbers: readonly string[]
  title: Field<string>
  text?: Field<string>
  kind?: Field<ExtractedItemKind>
  area?: Field<ExtractedArea>
  amounts: ExtractedAmounts
  /** A sum that the document gives no year or no split for: it is put in no year. */
  withoutYear?: Field<Kroner>
  committee?: Field<string>
  coCommittees: readonly Field<string>[]
  centre?: Field<string>
  owner?: Field<string>
  /** In the document's own words. */
  deadline?: Field<string>
  light?: Field<ExtractedLight>
  finished?: Field<boolean>
  process?: Field<string>
  crossCutting?: Field<string>
  executiveRole?: Field<string>
  treatment?: Field<string>
  passage: Passage
  confidence: number
}>

/** What a body decided about a case (beslutning). The date is written 2027-03-09; the word is the one that was used, as it stands (R38). */
export type ExtractedDecision = Readonly<{
  body?: Field<string>
  date?: Field<string>
  word?: Field<string>
  code?: DecisionCode
  text: Field<string>
}>
/** One point of a recommendation (indstillingspunkt), with its number where it has one. */
export type ExtractedPoint = Field<string> & Readonly<{ number?: string }>
/** A body that a case comes before (led i sagsgangen), and when. */
export type ExtractedStep = Readonly<{ body: Field<string>; date?: Field<string> }>
/** An attachment (bilag). */
export type ExtractedAttachment = Readonly<{ title: Field<string>; openness?: CaseOpenness }>
/** One point of an agenda or minutes (sag). */
export type ExtractedCase = Readonly<{
  number?: Field<string>
  title?: Field<string>
  openness?: Field<CaseOpenness>
  /** Sagsgang: the bodies in order. */
  course: readonly ExtractedStep[]
  /** Sagsfremstilling: its first paragraphs. */
  statement: readonly Field<string>[]
  /** Lovgrundlag. */
  legalBasis: readonly Field<string>[]
  /** Økonomiske konsekvenser. */
  economy: readonly Field<string>[]
  /** Indstilling, point by point. */
  recommendation: readonly ExtractedPoint[]
  decisions: readonly ExtractedDecision[]
  attachments: readonly ExtractedAttachment[]
  passage: Passage
}>

/** A strategic line (strategisk linje) or a theme under it. */
export type ExtractedTheme = Readonly<{
  title: Field<string>
  level: 'line' | 'theme'
  line?: string
  text: string
  passage: Passage
  confidence: number
}>

/** A printed total (i alt) and what the items that it covers come to. */
export type ExtractedTotal = Readonly<{
  label: Field<string>
  kind?: ExtractedItemKind
  committee?: string
  amounts: ExtractedAmounts
  /** The rows right above it in its own table come to it, whatever else the document holds. */
  isOwnSum?: boolean
}>

/** What a person should look at, as data. The words are in the language files. */
export type IntakeWarning =
  | Readonly<{ kind: 'no items' }>
  | Readonly<{ kind: 'amount unreadable'; item: string; passage: Passage }>
  | Readonly<{ kind: 'amount without year'; item: string; passage: Passage }>
  | Readonly<{ kind: 'years unclear'; item: string; passage: Passage }>
  | Readonly<{ kind: 'range'; item: string; passage: Passage }>
  | Readonly<{ kind: 'level only'; item: string; passage: Passage }>
  | Readonly<{ kind: 'change worked out'; item: string; passage: Passage }>
  | Readonly<{ kind: 'half year worked out'; item: string; passage: Passage }>
  | Readonly<{ kind: 'derived operating'; item: string; passage: Passage }>
  | Readonly<{ kind: 'year missing in ramp'; item: string; year: number; passage: Passage }>
  | Readonly<{ kind: 'approximate'; item: string; passage: Passage }>
  | Readonly<{
      kind: 'text and table differ'
      item: string
      year: number
      text: Kroner
      table: Kroner
      passage: Passage
    }>
  | Readonly<{ kind: 'unit missing'; passage: Passage }>
  | Readonly<{ kind: 'saving printed as positive'; item: string; passage: Passage }>
  | Readonly<{ kind: 'not agreed left out'; heading: string; count: number; passage: Passage }>
  | Readonly<{ kind: 'bodies alike'; names: readonly string[]; passage: Passage }>
  | Readonly<{ kind: 'number used twice'; number: string; passage: Passage }>
  | Readonly<{
      kind: 'total differs'
      label: string
      year: number
      printed: Kroner
      items: Kroner
      passage: Passage
    }>
  | Readonly<{ kind: 'too many items'; count: number; most: number }>
  | Exclude<ReadingWarning, { kind: 'tracked changes accepted' | 'comments left out' }>

/** Everything that was read out of a document (udtræk). Nothing in it is guessed. */
export type Extraction = Readonly<{
  kind: DocumentKind
  title?: Field<string>
  /** The day that the council adopted it (vedtaget), when it says so. */
  adoptedOn?: IsoDate
  years: readonly number[]
  items: readonly ExtractedItem[]
  cases: readonly ExtractedCase[]
  themes: readonly ExtractedTheme[]
  totals: readonly ExtractedTotal[]
  warnings: readonly IntakeWarning[]
  /** Columns of a spreadsheet that nobody has said what they hold. */
  unknownColumns?: readonly UnknownColumn[]
}>

/** What is known of a file that is to be read: what it is called, and what the municipality has said of columns. */
export type ToRead = Readonly<{ name: string; columns?: ColumnMeanings }>

/** How far a reading is (fremdrift): pages read, of how many. */
export type ReadingProgress = Readonly<{ done: number; of: number }>

/** How a file is read, and how one follows it: stopped by the signal, with its progress told. */
export type ReadFile = (
  bytes: Uint8Array,
  file: ToRead,
  watch?: Readonly<{ signal?: AbortSignal; onProgress?: (progress: ReadingProgress) => void }>,
) => Promise<Reading>

/** The result of reading a file all the way: the document and what it says, or why it can't be read. */
export type Reading =
  | Readonly<{ ok: true; document: ReadDocument; extraction: Extraction }>
  | Readonly<{ ok: false; reason: UnreadableReason }>
