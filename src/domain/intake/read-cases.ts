import type { Block, Passage, ReadDocument } from './blocks.ts'
import {
  type CaseSection,
  dateIn,
  isAboutPersons,
  isMeetingHeader,
  sectionOpenedBy,
} from './case-sections.ts'
import type { ExtractedCase, ExtractedDecision, Field } from './extraction.ts'

const caseNumber =
  /\b(\d{2}\/\d{2,6}|\d{2}\.\d{2}\.\d{2}-[A-Z]\d{2}-\d{1,4}-\d{2}|[A-Z]{2,4}-20\d\d-\d{4,8})\b/u

type Text = Exclude<Block, { kind: 'table' }>

/** The case (sag) of minutes or a case text: number, openness, recommendation, decisions per body, attachments. */
export function readCases(document: ReadDocument): readonly ExtractedCase[] {
  const texts = document.blocks.filter((block): block is Text => block.kind !== 'table')
  const [first] = texts
  if (!first) return []
  const recommendation: Field<string>[] = []
  const decisions: ExtractedDecision[] = []
  const attachments: ExtractedCase['attachments'][number][] = []
  let section: CaseSection = 'text'
  let heading = ''
  let place = first.passage
  for (const block of texts) {
    if (isMeetingHeader(block.text)) continue
    const opened = sectionOpenedBy(block.text)
    if (opened) {
      section = opened.section
      heading = opened.heading
      place = block.passage
      if (opened.rest === '') continue
    }
    const text = (opened?.rest ?? block.text).trim()
    if (text === '') continue
    if (section === 'recommendation') recommendation.push(field(text, block.passage))
    else if (section === 'decision' && !isAboutPersons(text))
      decisions.push(decisionOf(heading, place, text, block.passage))
    else if (section === 'attachments') attachments.push(attachmentOf(text, block.passage))
  }
  const opening = texts.slice(0, 3)
  const number = firstMatch(opening, caseNumber)
  const openness = firstMatch(opening, /\b(åben|lukket)\b/iu)
  return [
    {
      ...(number ? { number } : {}),
      ...(openness && openness.value !== 'unreadable'
        ? { openness: { ...openness, value: openness.value.startsWith('å') ? 'open' : 'closed' } as const }
        : {}),
      recommendation,
      decisions,
      attachments,
      passage: first.passage,
    },
  ]
}

const field = (value: string, passage: Passage): Field<string> => ({ value, passage, confidence: 0.9 })

function firstMatch(blocks: readonly Text[], pattern: RegExp): Field<string> | undefined {
  for (const block of blocks) {
    const found = pattern.exec(block.text)?.[1]
    if (found) return field(found, block.passage)
  }
  return undefined
}

function decisionOf(heading: string, place: Passage, text: string, passage: Passage): ExtractedDecision {
  const body = /(?:i|af|for)\s+(\p{Lu}[\p{L} ,-]+?)(?:,? (?:den|d\.)|\s*:|$)/u.exec(heading)?.[1]
  const date = dateIn(heading)
  return {
    ...(body ? { body: field(body.trim(), place) } : {}),
    ...(date ? { date: field(date.value, place) } : {}),
    text: field(text, passage),
  }
}

function attachmentOf(text: string, passage: Passage): ExtractedCase['attachments'][number] {
  const openness = /\b(åben|lukket)\b/iu.exec(text)?.[1]
  const title = text.replace(/^\d+(?:\.\d+)?\s*[-–.]?\s*(?:\d{4,9}\s+)?(?:(?:åben|lukket)\s+)?/iu, '').trim()
  return {
    title: field(title || text, passage),
    ...(openness ? { openness: openness.startsWith('å') ? ('open' as const) : ('closed' as const) } : {}),
  }
}
