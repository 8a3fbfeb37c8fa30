import type { DecisionCode } from '../follow-up/treatment.ts'
import type { Passage } from './blocks.ts'
import type { ShortNames } from './body-names.ts'
import { dateIn } from './case-sections.ts'
import { danish } from './danish-pattern.ts'
import type { ExtractedPoint, ExtractedStep } from './extraction.ts'
import { bodiesNamedIn } from './words-of-structure.ts'

/** Words of decision (beslutningsord) as protocols write them, the more particular first. */
const decisionWords: readonly (readonly [DecisionCode, RegExp])[] = [
  [
    'recommended',
    danish`\b(?:anbefale(?:s|t|r|de)|indstille(?:s|t)(?: til)?)(?: (?:godkendt|vedtaget|godkendelse|vedtagelse))?\b`,
  ],
  ['referred back', danish`\b(?:tilbagesend(?:t|es)|send(?:t|es) tilbage)\b`],
  ['deferred', danish`\b(?:udsat|udsættes|udsatte)\b`],
  ['withdrawn', danish`\b(?:trukket(?: tilbage)?|(?:taget|tages|udgår|udgik) af dagsordenen)\b`],
  ['lapsed', danish`\bbortfald(?:er|et|t)\b`],
  ['rejected', danish`\b(?:ikke (?:godkendt|vedtaget|tiltrådt)|forkastet|afvist|afvises|forkastes)\b`],
  ['approved with amendment', danish`\bgodkendt med (?:ændring|ændringer|følgende ændring(?:er)?)\b`],
  ['noted', danish`\b(?:tage(?:s|t)|tog)? ?(?:\p{L}+ )?til efterretning\b`],
  ['adopted', danish`\b(?:vedtaget|vedtages|vedtog)\b`],
  ['endorsed', danish`\b(?:tiltrådt|tiltrædes|tiltrådte|indstillingen (?:blev fulgt|følges))\b`],
  ['approved', danish`\b(?:godkendt|godkendes|godkendte)\b`],
  ['forwarded', danish`\b(?:oversend(?:t|es)|videresend(?:t|es))\b`],
  ['discussed', danish`\b(?:drøftet|drøftedes|drøftede|drøftes)\b`],
]

/** The word that a decision was taken with, as it stands, and what it is called here: the first of its text, since what follows are remarks. */
export function decisionWordIn(
  text: string,
): Readonly<{ word: string; code: DecisionCode; from: number }> | undefined {
  // A remark begins after the first sentence; "Ad 1)" and its like come before it.
  const opening = text.slice(0, 300)
  return decisionWords
    .flatMap(([code, pattern], rank) => {
      const match = pattern.exec(opening)
      return match ? [{ word: match[0].trim(), code, from: match.index, rank }] : []
    })
    .sort((one, other) => one.from - other.from || one.rank - other.rank)
    .map(({ word, code, from }) => ({ word, code, from }))[0]
}

const pointStart = danish`^(?:at\s+)?(?:(\d{1,2}(?:\.\d{1,2})*|[a-h])\s*[.)]|ad\s+(\d{1,2})\s*[.):]?)\s+(?=\p{L})`

/** The points (indstillingspunkter) that a line holds: its number taken off, and a line with several of them parted. */
export function pointsIn(text: string, passage: Passage, marker = ''): readonly ExtractedPoint[] {
  const starts = [...text.matchAll(/(?<=^|[\s,:;])(?:at\s+)?\d{1,2}[.)]\s+(?=at\s)/giu)].map(
    ({ index }) => index,
  )
  const parts = starts.length < 2 ? [text] : starts.map((from, at) => text.slice(from, starts[at + 1]).trim())
  const isWhole = passage.to - passage.from === text.length
  return parts.map((part) => {
    const at = text.indexOf(part)
    const match = pointStart.exec(part)
    const number = match?.[1] ?? match?.[2] ?? /[\da-h][\d.]*/iu.exec(marker)?.[0].replace(/\.$/, '')
    return {
      value: part,
      passage:
        isWhole && parts.length > 1
          ? { ...passage, from: passage.from + at, to: passage.from + at + part.length }
          : passage,
      confidence: 0.9,
      ...(number ? { number } : {}),
    }
  })
}

/** Short forms that stand for the same body in nearly every municipality; all others stand as they are unless the document explains them. */
const common: ShortNames = new Map([
  ['ØU', 'Økonomiudvalget'],
  ['ØK', 'Økonomiudvalget'],
  ['BY', 'Byrådet'],
  ['KB', 'Kommunalbestyrelsen'],
])

/** The steps of a case (sagsgang): "Teknisk Udvalg 4. maj 2027, Byrådet", or in short "TU, ØU, BY". */
export function courseIn(text: string, passage: Passage, names: ShortNames): readonly ExtractedStep[] {
  const isWhole = passage.to - passage.from === text.length
  const placed = (from: number, length: number): Passage =>
    isWhole ? { ...passage, from: passage.from + from, to: passage.from + from + length } : passage
  const found: { at: number; end: number; name: string; confidence: number }[] = []
  let from = 0
  for (const name of bodiesNamedIn(text)) {
    const at = text.indexOf(name, from)
    if (at < 0) continue
    from = at + name.length
    found.push({ at, end: from, name, confidence: 0.9 })
  }
  for (const { index, 0: short } of text.matchAll(/(?<![\p{L}\d])[A-ZÆØÅ]{2,5}(?![\p{L}\d])/gu)) {
    if (found.some(({ at, end }) => index >= at && index < end)) continue
    // "Byrådet (BY)" names one body twice.
    if (found.some(({ end }) => index > end && /^[\s(]*$/u.test(text.slice(end, index)))) continue
    const name = names.get(short) ?? common.get(short)
    found.push({ at: index, end: index + short.length, name: name ?? short, confidence: name ? 0.85 : 0.75 })
  }
  found.sort((one, other) => one.at - other.at)
  return found.map(({ at, end, name, confidence }, place): ExtractedStep => {
    const until = found[place + 1]?.at ?? text.length
    const date = dateIn(text.slice(end, until))
    return {
      body: { value: name, passage: placed(at, end - at), confidence },
      ...(date
        ? {
            date: {
              value: date.value,
              passage: placed(end + date.from, date.to - date.from),
              confidence: 0.9,
            },
          }
        : {}),
    }
  })
}
