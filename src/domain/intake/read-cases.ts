import type { Passage, ReadDocument } from './blocks.ts'
import { attachmentIn, caseNumberIn, opennessIn, withoutMarks } from './case-marks.ts'
import { courseIn, decisionWordIn, pointsIn } from './case-facts.ts'
import { type CasePoint, casePointsOf, type TextBlock } from './case-points.ts'
import {
  type CaseSection,
  dateIn,
  isAboutPersons,
  isMeetingHeader,
  sectionOpenedBy,
} from './case-sections.ts'
import { type ShortNames, shortNamesIn } from './body-names.ts'
import type { ExtractedCase, ExtractedDecision, ExtractedPoint, ExtractedStep, Field } from './extraction.ts'
import { bodiesNamedIn } from './words-of-structure.ts'

/** The meeting that a document is from, as its head says: the body and the date. */
type Meeting = Readonly<{ body?: Field<string>; date?: Field<string> }>

/** Of a statement its first paragraphs are kept: they say what the case is about, the document has the rest. */
const mostPassages = 6

/** The cases (sager) of an agenda, of minutes or of a case text: number, openness, course, statement, legal basis, consequences, recommendation, decisions per body, attachments. */
export function readCases(document: ReadDocument): readonly ExtractedCase[] {
  const points = casePointsOf(document.blocks)
  const meeting = meetingOf(document)
  const names = shortNamesIn(document)
  return points.map((point) => caseOf(point, meeting, names))
}

function caseOf(point: CasePoint, meeting: Meeting, names: ShortNames): ExtractedCase {
  const first = (point.heading?.block ?? point.blocks[0]) as TextBlock
  const reading = new CaseReader(meeting, names)
  for (const block of point.blocks) reading.take(block)
  const opening = [...(point.heading ? [point.heading.block] : []), ...reading.opening.slice(0, 5)]
  const number = firstIn(opening, caseNumberIn)
  const openness = firstIn(opening, opennessIn) ?? fromHeading(point, first.passage)
  const title = point.heading ? withoutMarks(point.heading.title) : ''
  return {
    ...(number ? { number } : {}),
    ...(title === '' ? {} : { title: field(title, first.passage) }),
    ...(openness ? { openness } : {}),
    course: reading.course,
    statement: reading.statement,
    legalBasis: reading.legalBasis,
    economy: reading.economy,
    recommendation: reading.recommendation,
    decisions: reading.decisions.map(withWord),
    attachments: reading.attachments,
    passage: first.passage,
  }
}

/** Takes the blocks of one case in order and puts each where it belongs. */
class CaseReader {
  readonly opening: TextBlock[] = []
  readonly course: ExtractedStep[] = []
  readonly statement: Field<string>[] = []
  readonly legalBasis: Field<string>[] = []
  readonly economy: Field<string>[] = []
  readonly recommendation: ExtractedPoint[] = []
  readonly decisions: ExtractedDecision[] = []
  readonly attachments: ExtractedCase['attachments'][number][] = []
  readonly #meeting: Meeting
  readonly #names: ShortNames
  #section: CaseSection | undefined
  #open: ExtractedDecision | undefined
  #head: Meeting = {}

  constructor(meeting: Meeting, names: ShortNames) {
    this.#meeting = meeting
    this.#names = names
  }

  take(block: TextBlock): void {
    if (isMeetingHeader(block.text) && this.#section !== 'decision') return
    const opened = sectionOpenedBy(block.text)
    if (opened) {
      this.#section = opened.section
      this.#open = undefined
      this.#head = headOf(opened.heading, block.passage)
    } else if (this.#section === undefined) this.opening.push(block)
    const text = (opened?.rest ?? block.text).trim()
    if (text === '') return
    const passage = endOf(block.passage, text)
    if (this.#section === 'recommendation')
      this.#recommend(text, passage, block.kind === 'list item' ? block.marker : '')
    else if (this.#section === 'course') this.course.push(...courseIn(text, passage, this.#names))
    else if (this.#section === 'statement') keep(this.statement, text, passage)
    else if (this.#section === 'legal basis') keep(this.legalBasis, text, passage)
    else if (this.#section === 'economy') keep(this.economy, text, passage)
    else if (this.#section === 'decision') this.#decide(text, passage)
    else if (this.#section === 'attachments') {
      const attachment = attachmentIn(text)
      if (attachment)
        this.attachments.push({
          title: field(attachment.title, passage),
          ...(attachment.openness ? { openness: attachment.openness } : {}),
        })
    }
  }

  /** "Direktionen indstiller," and "… at udvalget anbefaler:" only lead up to the points. */
  #recommend(text: string, passage: Passage, marker: string): void {
    const isLead =
      /(?:indstiller|anbefaler|foreslår)(?: over for)? \p{Lu}[\p{L} -]{3,60}[,:]$/u.test(text) ||
      (/(?:indstiller|foreslår|anbefaler)\b[^.]*[,:]$/iu.test(text) &&
        !/\bat\s+\p{L}+.{25,}[,:]$/iu.test(text))
    if (!isLead) this.recommendation.push(...pointsIn(text, passage, marker))
  }

  /** A line with a body and a date opens the next level's decision; all else is quoted as it stands (R38), but never who was away. */
  #decide(text: string, passage: Passage): void {
    const trail = trailOf(text)
    if (trail) {
      this.#open = undefined
      if (isMeetingHeader(text) && this.#head.body !== undefined) return
      this.#head = headOf(trail.head, passage)
      if (trail.rest === '') return
      return this.#decide(trail.rest, endOf(passage, trail.rest))
    }
    if (isAboutPersons(text)) return
    const open = this.#open
    if (open) {
      const place = this.decisions.indexOf(open)
      const value = open.text.value === 'unreadable' ? text : `${open.text.value}\n${text}`
      this.#open = { ...open, text: { ...open.text, value } }
      this.decisions[place] = this.#open
      return
    }
    const body = this.#head.body ?? this.#meeting.body
    const date = this.#head.date ?? (this.#head.body ? undefined : this.#meeting.date)
    this.#open = { ...(body ? { body } : {}), ...(date ? { date } : {}), text: field(text, passage) }
    this.decisions.push(this.#open)
  }
}

function keep(kept: Field<string>[], text: string, passage: Passage): void {
  if (kept.length < mostPassages && !isAboutPersons(text)) kept.push(field(text, passage))
}

/** A decision with the word that was used, where its text has one. */
function withWord(decision: ExtractedDecision): ExtractedDecision {
  const { text } = decision
  const found = text.value === 'unreadable' ? undefined : decisionWordIn(text.value)
  return found ? { ...decision, word: field(found.word, text.passage), code: found.code } : decision
}

/** "Økonomiudvalget, 3. marts 2027, pkt. 45: Indstilles godkendt": the head of one level of a decision trail, and what follows. */
function trailOf(text: string): { head: string; rest: string } | undefined {
  const [body] = bodiesNamedIn(text.slice(0, 80))
  const date = dateIn(text.slice(0, 120))
  if (!body || !date || !text.startsWith(body) || date.from > body.length + 12) return undefined
  const after = text.slice(date.to)
  const end = /^(?:,?\s*(?:pkt\.?|punkt|sag)\s*(?:nr\.?\s*)?\d+)?\s*(?::|\.?$)\s*/iu.exec(after)
  return end ? { head: text.slice(0, date.to), rest: after.slice(end[0].length) } : undefined
}

function headOf(heading: string, passage: Passage): Meeting {
  const named =
    bodiesNamedIn(heading)[0] ??
    /(?:i|af|for|fra)\s+(\p{Lu}[\p{L} ,-]+?)(?:,? (?:den|d\.)|,? \d|\s*:|$)/u.exec(heading)?.[1]
  const date = dateIn(heading)
  return {
    ...(named ? { body: field(named.trim(), passage) } : {}),
    ...(date ? { date: field(date.value, passage) } : {}),
  }
}

/** The head of an agenda or of minutes: a body's name alone on a line, and the date of the meeting. */
function meetingOf(document: ReadDocument): Meeting {
  const head: TextBlock[] = []
  for (const block of document.blocks.slice(0, 15)) {
    if (block.kind === 'table' || sectionOpenedBy(block.text)) break
    head.push(block)
  }
  const isHead = head.some((block) =>
    /\b(?:referat|protokol|dagsorden|beslutningsprotokol|møde)/iu.test(block.text),
  )
  if (!isHead) return {}
  const body = firstIn(head, (text) => (text.length < 120 ? bodiesNamedIn(text)[0] : undefined), 0.75)
  const date = firstIn(head, (text) => dateIn(text)?.value, 0.75)
  return { ...(body ? { body } : {}), ...(date ? { date } : {}) }
}

const field = <T>(value: T, passage: Passage, confidence = 0.9): Field<T> => ({ value, passage, confidence })

/** The end of a passage, where a text that closes it stands. */
const endOf = (passage: Passage, text: string): Passage => ({
  ...passage,
  from: Math.max(passage.from, passage.to - text.length),
})

function firstIn<T>(
  blocks: readonly TextBlock[],
  find: (text: string) => T | undefined,
  confidence = 0.9,
): Field<T> | undefined {
  for (const block of blocks) {
    const found = find(block.text)
    if (found !== undefined) return field(found, block.passage, confidence)
  }
  return undefined
}

const fromHeading = (point: CasePoint, passage: Passage): ExtractedCase['openness'] =>
  point.openness && field(point.openness, passage, 0.85)
