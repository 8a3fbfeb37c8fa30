import { danish } from './danish-pattern.ts'
import type { ExtractedItem, Field } from './extraction.ts'
import { fieldOf, foundAt, type PassageOf } from './item-text.ts'
import { findAmounts } from './parse-amount.ts'
import type { RawItem } from './raw-item.ts'
import { sentencesOf } from './sentences.ts'
import { bodiesNamedIn, lightNamedIn, shortBody } from './words-of-structure.ts'

/** The committees of an item: by its own column or label, else by the heading above, else those that its text names. */
export function bodiesOf(raw: RawItem, text: string, passageOf: PassageOf): readonly Field<string>[] {
  const labelled = fieldOf(raw.labels.get('committee'))
  if (labelled) {
    const full = bodiesNamedIn(labelled.value)
    const short = labelled.value.split(/\s*(?:,|\/|\n| og )\s*/).filter((one) => shortBody.test(one))
    const names = full.length > 0 ? full : short.length > 0 ? short : [labelled.value]
    return names.map((value) => ({ ...labelled, value }))
  }
  if (raw.context.committee) return [raw.context.committee]
  // The council and the direktion decide and lead everything; to be named by them says nothing of whose the item is.
  const named = bodiesNamedIn(text).filter(
    (name) => !/kommunalbestyrelsen|byrådet|direktionen|hovedudvalget|magistraten/iu.test(name),
  )
  return named.map((value) =>
    foundAt(value, { index: text.indexOf(value), 0: value }, passageOf, named.length === 1 ? 0.72 : 0.55),
  )
}

/** The light of its status (trafiklys). */
export function lightOf(raw: RawItem): ExtractedItem['light'] {
  for (const field of ['light', 'status'] as const) {
    const said = fieldOf(raw.labels.get(field))
    const light = said && lightNamedIn(said.value)
    if (said && light) return { value: light, passage: said.passage, confidence: 0.92 }
    if (said && field === 'light') return { value: 'unreadable', passage: said.passage, confidence: 0.3 }
  }
  return undefined
}

const done =
  /^(?:x|✓|✔|☒|☑|ja|afsluttet|udført|færdig|gennemført|implementeret|\d{1,2}[-./]\d{1,2}.*|.*20\d\d)$/u
const doneStatus = danish`^(?:afsluttet|færdig|gennemført|udført|implementeret|leveret)\b`
const doneText = danish`\bprojektet er (?:afsluttet|gennemført|færdigt|færdiggjort)\b`

/** Whether it is finished: an X or a date in its column, a status that says so, the heading above, or its text. */
export function finishedOf(raw: RawItem, text: string, passageOf: PassageOf): Field<boolean> | undefined {
  const [cell] = raw.labels.get('finished') ?? []
  if (cell) {
    const mark = cell.text.trim().toLowerCase()
    if (done.test(mark)) return { value: true, passage: cell.passage, confidence: 0.96 }
    if (/^(?:|nej|ikke.*|-|–|☐)$/u.test(mark))
      return { value: false, passage: cell.passage, confidence: 0.85 }
    return { value: 'unreadable', passage: cell.passage, confidence: 0.3 }
  }
  const status = fieldOf(raw.labels.get('status'))
  if (status && doneStatus.test(status.value))
    return { value: true, passage: status.passage, confidence: 0.85 }
  if (raw.context.finished) return raw.context.finished
  const said = doneText.exec(text)
  return said ? foundAt(true, said, passageOf, 0.8) : undefined
}

const deadlineWords = danish`\b(?:(?:inden|senest|ultimo|primo|medio|frem til|inden udgangen af|udgangen af|i løbet af)\s+(?:udgangen af\s+|den\s+|i\s+)?(?:\d{1,2}\.\s*)?(?:\p{L}+\s+)?20\d\d|[1-4]\.\s?(?:kvartal|halvår)\s+(?:i\s+)?20\d\d|(?:foråret|efteråret|sommeren|vinteren)\s+20\d\d|inden\s+(?:sommerferien|årets udgang|næste budget\p{L}*|sommer|jul)(?:\s+20\d\d)?|senest\s+(?:den\s+)?\d{1,2}\.\s*\p{L}+(?:\s+20\d\d)?)`

/** "… forelægges Økonomiudvalget i juni 2027": when it comes before a body is when it is to be ready. */
const comesBefore = danish`\b(?:forelægges|fremlægges|præsenteres|afleveres|afrapporteres|behandles)\b[^.;]{0,90}?\bi\s+((?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\s+20\d\d)\b`

const inMonth = danish`\bi\s+((?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\s+20\d\d)\b`

/** When it is to be done, in the document's own words. */
export function deadlineOf(raw: RawItem, text: string, passageOf: PassageOf): Field<string> | undefined {
  const labelled = fieldOf(raw.labels.get('deadline'))
  if (labelled) return labelled
  const match = deadlineWords.exec(text)
  if (match) return foundAt(match[0].replace(/^i løbet af /iu, ''), match, passageOf, 0.7)
  const comes = comesBefore.exec(text)
  // What is to be looked into or brought forward has no year of spending: the month it names is when.
  const month = comes || findAmounts(text).length > 0 ? null : inMonth.exec(text)
  if (month?.[1])
    return foundAt(
      month[1],
      { index: month.index + month[0].length - month[1].length, 0: month[1] },
      passageOf,
      0.62,
    )
  const when = comes?.[1]
  return comes && when
    ? foundAt(when, { index: comes.index + comes[0].length - when.length, 0: when }, passageOf, 0.65)
    : undefined
}

const treated = danish`forelægges|præsenteres for|behandles (?:i|af)|drøftes i|fremlægges for|sagen (?:behandles|forelægges)`

/** When and where it comes before a body (politisk behandling): its column, or the sentence that says so. */
export function treatmentOf(raw: RawItem, text: string, passageOf: PassageOf): Field<string> | undefined {
  const labelled = fieldOf(raw.labels.get('treatment'))
  if (labelled) return labelled
  const sentence = sentencesOf(text).find(
    (one) => treated.test(one.text) && (bodiesNamedIn(one.text).length > 0 || /fagudvalg/iu.test(one.text)),
  )
  return sentence && foundAt(sentence.text, { index: sentence.from, 0: sentence.text }, passageOf, 0.75)
}
