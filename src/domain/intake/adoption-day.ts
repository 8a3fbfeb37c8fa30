import { type IsoDate, isIsoDate } from '../calendar/dates.ts'
import type { ReadDocument } from './blocks.ts'
import { danish } from './danish-pattern.ts'
import { plannedTimeIn } from './planned-time-in.ts'
import { sentencesOf } from './sentences.ts'

/** A document says on its first pages when it was adopted; further in, the days are those of other things. */
const opening = 30

const council = danish`\b(?:kommunalbestyrelsen|byrådet|borgerrepræsentationen|regionsrådet)\b`
const adopted = danish`\b(?:vedtaget|vedtog|godkendt|godkendte)\b`
/** What is still to come, or was decided about something else. */
const otherwise = danish`\b(?:skal|vil|ventes|forventes|bliver|kan|hvis|når|senest|tidligere|sidste)\b`

/**
 * The day that the council adopted what the document holds (vedtaget), when its opening says so in one sentence with one day.
 * Two sentences with a day each say nothing for sure, so neither counts.
 */
export function adoptionDay(document: ReadDocument): IsoDate | undefined {
  const days = new Set<IsoDate>()
  for (const block of document.blocks.slice(0, opening)) {
    if (block.kind === 'table') continue
    for (const { text } of sentencesOf(block.text)) {
      if (text.length > 200 || !council.test(text) || !adopted.test(text) || otherwise.test(text)) continue
      const day = plannedTimeIn(text)
      if (day !== undefined && isIsoDate(day)) days.add(day)
    }
  }
  const [only] = days
  return days.size === 1 ? only : undefined
}
