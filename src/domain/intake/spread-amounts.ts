import { danish } from './danish-pattern.ts'
import { type Kroner, kroner } from '../money.ts'
import { changes, roleOf, signSaidBy } from './amount-roles.ts'
import { changeFromTo, ownAndDerived, relevantOf, withBorrowedUnits, withoutLevels } from './counted-sums.ts'
import type { AmountMention } from './parse-amount.ts'
import { hasYearWords, readYearWords, series, type YearWords } from './year-words.ts'

/** A sum with its place in the text. */
export type SpreadAmount = Readonly<{
  value: Kroner | 'unreadable'
  from: number
  to: number
  confidence: number
}>

/** What a person should look at about the sums of one text. */
export type SpreadNote = Readonly<{ from: number; to: number }> &
  (
    | Readonly<{
        kind:
          | 'range'
          | 'unreadable'
          | 'years unclear'
          | 'without year'
          | 'approximate'
          | 'level only'
          | 'change worked out'
          | 'half year worked out'
          | 'derived operating'
      }>
    | Readonly<{ kind: 'year missing in ramp'; year: number }>
  )

/** The sums of a text spread over years; what has no year or no split is kept beside. */
export type Spread = Readonly<{
  amounts: ReadonlyMap<number, SpreadAmount>
  withoutYear?: SpreadAmount
  notes: readonly SpreadNote[]
}>

type Pass = {
  amounts: Map<number, SpreadAmount>
  withoutYear?: SpreadAmount
  notes: SpreadNote[]
  period: readonly number[]
  contextSign: 1 | -1
  approximate: boolean
}

/**
 * Spreads the sums that a text decides over the years of the budget period. Sums that are limits, levels, financing,
 * the state's or parts of another are left out; a repeated sum counts once.
 */
export function spreadAmounts(text: string, period: readonly number[], contextSign: 1 | -1 = 1): Spread {
  const pass: Pass = { amounts: new Map(), notes: [], period, contextSign, approximate: false }
  const { own, derived } = ownAndDerived(text)
  for (const sentence of own) spreadSentence(sentence.text, sentence.from, pass)
  for (const { text: words, from } of derived)
    pass.notes.push({ kind: 'derived operating', from, to: from + words.length })
  return {
    amounts: pass.amounts,
    ...(pass.withoutYear && pass.amounts.size === 0 ? { withoutYear: pass.withoutYear } : {}),
    notes: pass.amounts.size > 0 ? pass.notes.filter((note) => note.kind !== 'without year') : pass.notes,
  }
}

// "1,1 mio. kr. i 2027 og herefter 0,9 mio. kr. årligt": the years left, not all of them.
const afterwards =
  /(?<!\p{L})(?:herefter|derefter|efterfølgende|de følgende år|i overslagsårene)\s*(?:med |på )?$/iu

function spreadSentence(text: string, base: number, pass: Pass): void {
  const half = halfYear.exec(text)
  // What only says which year has half of it is no year that has all of it.
  const sentence = half
    ? text.slice(0, half.index) + '·'.repeat(half[0].length) + text.slice(half.index + half[0].length)
    : text
  const named = withBorrowedUnits(sentence)
  const change = changeFromTo(named, sentence)
  const all = change ? [change, ...named.slice(2)] : named
  const mentions = change ? all : relevantOf(all, sentence)
  if (change) pass.notes.push({ kind: 'change worked out', from: base + change.from, to: base + change.to })
  if (mentions.length === 0) {
    const [first] = all
    if (first && all.some((one) => isLevelOnly(one, sentence)))
      pass.notes.push({
        kind: 'level only',
        from: base + first.from,
        to: base + (all.at(-1)?.to ?? first.to),
      })
    return
  }
  spreadMentions({ sentence, base, all, mentions }, pass)
  if (change)
    for (const [year, one] of pass.amounts)
      if (one.from === base + change.from) pass.amounts.set(year, { ...one, confidence: 0.72 })
  const [only] = mentions
  if (half && only && mentions.length === 1) halved(Number(half[1]), only, base + half.index, pass)
}

/** "2 mio. kr. årligt med halvårsvirkning i 2027". Behind a sum of its own, in brackets, it only explains that sum. */
const halfYear = danish`,?\s(?:med|og) (?:halvårs|halv års|halvt års?)-?(?:virkning|effekt|virkning)\s+(?:i|fra)\s+(20\d\d)`

/** The year that has half of what the others have: worked out, and for a person to look at. */
function halved(year: number, mention: AmountMention, at: number, pass: Pass): void {
  const whole = [...pass.amounts.values()].find(({ from }) => from <= at)?.value
  if (mention.reading.kind !== 'amount' || whole === undefined || whole === 'unreadable') return
  const from = Math.min(at, ...[...pass.amounts.values()].map((one) => one.from))
  pass.amounts.set(year, { value: kroner(Math.round(whole / 2)), from, to: at, confidence: 0.65 })
  pass.notes.push({ kind: 'half year worked out', from, to: at })
}

const isLevelOnly = (mention: AmountMention, sentence: string): boolean =>
  roleOf(sentence.slice(0, mention.from), sentence.slice(mention.to), sentence) === 'level' &&
  changes(sentence)

type Mentioned = Readonly<{
  sentence: string
  base: number
  all: readonly AmountMention[]
  mentions: readonly AmountMention[]
}>

function spreadMentions({ sentence, base, all, mentions }: Mentioned, pass: Pass): void {
  if (spreadPairs(sentence, base, mentions, pass)) return
  const words = withoutLevels(sentence, all, mentions)
  const gaps = mentions.map((mention, place) => ({
    before: words.slice(mentions[place - 1]?.to ?? 0, mention.from),
    after: words.slice(mention.to, mentions[place + 1]?.from ?? sentence.length),
  }))
  const lastAfter = readYearWords(gaps.at(-1)?.after ?? '', [])
  // "i 2026 afsættes 2 mio. kr. og i 2027 …": years stand before their sums when the last sum has none behind it.
  const isHeadFirst =
    hasYearWords(readYearWords(gaps[0]?.before ?? '', [])) &&
    lastAfter.years.length === 0 &&
    !lastAfter.isSpan
  const said = gaps.map(({ before, after }, place) =>
    isHeadFirst
      ? merged(readYearWords(before, pass.period), readYearWords(after.slice(0, 12), pass.period))
      : place > 0 && afterwards.test(before)
        ? { ...readYearWords(after, []), isAfter: readYearWords(after, []).years.length === 0 }
        : merged(
            readYearWords(after, pass.period),
            place === 0 ? readYearWords(before, pass.period) : undefined,
          ),
  )
  // "24 mio. kr. i 2028-2029, fordelt med 12 mio. kr. i hvert af årene": the yearly sum stands for the whole.
  const shared = gaps.findIndex(
    ({ before }, place) => place > 0 && isEachYear(before, said[place], said[place - 1]),
  )
  const [whole, each] = [said[shared - 1], said[shared]]
  if (whole && each)
    said[shared] = {
      ...each,
      ...(/20\d\d/.test(gaps[shared]?.after ?? '') ? {} : { years: whole.years }),
      isYearly: true,
      isSpan: false,
    }
  let sign: 1 | -1 | undefined
  let last: readonly number[] = []
  for (const [place, mention] of mentions.entries()) {
    const { before = '', after = '' } = gaps[place] ?? {}
    if (place === shared - 1) continue
    sign = signSaidBy(before, place === mentions.length - 1 ? after : '') ?? sign
    const own = said[place] as YearWords
    // "1,1 mio. kr. (…) og 0,4 mio. kr. (…) i 2026": the year behind the last sum is said of both.
    const later = said.slice(place + 1).find(hasYearWords)
    const isShared =
      !hasYearWords(own) && last.length === 0 && later !== undefined && danish`\b(?:og|samt)\b`.test(after)
    const joins = place > 0 && !hasYearWords(said[place - 1] as YearWords)
    last = putOnYears(
      { mention, words: isShared ? later : own, sign: sign ?? pass.contextSign, base, before, joins },
      isShared ? [] : last,
      pass,
    )
    if (isShared) last = []
  }
  const back = backAgain.exec(sentence)
  const [only] = mentions
  if (back && only?.reading.kind === 'amount' && mentions.length === 1)
    addYear(pass, Number(back[1]), {
      value: kroner(-only.reading.kroner * (sign ?? pass.contextSign)),
      from: base + back.index,
      to: base + back.index + back[0].length,
      confidence: 0.7,
    })
}

/** "fordelt med 12 mio. kr. i hvert af årene", "2 mio. kr. i 2027-2028 (1 mio. kr. pr. år)": the sum of each year after the sum of them all. */
const isEachYear = (before: string, own: YearWords | undefined, whole: YearWords | undefined): boolean =>
  /fordelt (?:ligeligt )?med\s*$/iu.test(before) ||
  (/\(\s*(?:svarende til\s+)?$/u.test(before) &&
    [own?.isImplied, own?.isYearly, whole?.isSpan].every((isSaid) => isSaid))

/** "… nedskrives med 22 mio. kr. i 2027 og opskrives tilsvarende i 2029": the same sum the other way. */
const backAgain = danish`\b(?:opskrives|nedskrives|forhøjes|reduceres|hæves|sænkes|tilbageføres|tilføres) tilsvarende i (20\d\d)\b`

/** "årligt 2 mio. kr. fra 2027": the year words around one sum belong together. */
function merged(near: YearWords, far: YearWords | undefined): YearWords {
  if (!far) return near
  // "I overslagsårene … 9 mio. kr. årligt": the years that come after, not all of them.
  if (near.isAfter && far.isImplied) return { ...near, isYearly: true }
  const farYears = far.isYearly && !far.isOpen && far.years.length > 0
  const usesFar =
    near.years.length === 0 || (near.isYearly && !near.isOpen && near.years.length > 1 && far.isOpen)
  return {
    years: usesFar && far.years.length > 0 ? far.years : near.years,
    isOpen: near.isOpen || (usesFar && far.isOpen),
    isYearly: near.isYearly || far.isYearly,
    isSpan: (near.isSpan || far.isSpan) && !near.isYearly && !far.isYearly,
    isTotal: near.isTotal || far.isTotal,
    isAfter: near.isAfter && !farYears,
    isImplied: near.isImplied && far.isImplied,
  }
}

type Put = Readonly<{
  mention: AmountMention
  words: YearWords
  sign: 1 | -1
  base: number
  before: string
  joins: boolean
}>

/** Puts one sum on its years and answers which those were. */
function putOnYears(
  { mention, words, sign, base, before, joins }: Put,
  last: readonly number[],
  pass: Pass,
): readonly number[] {
  const at = { from: base + mention.from, to: base + mention.to }
  if (mention.reading.kind === 'range') {
    pass.notes.push({ kind: 'range', ...at })
    return last
  }
  if (mention.isApproximate) pass.notes.push({ kind: 'approximate', ...at })
  const end = pass.period.at(-1)
  // What comes after: after the sum before it, in this sentence or an earlier one; else after the budget year.
  const met = [...pass.amounts.keys()]
  const previous =
    last.at(-1) ?? (words.isAfter ? (met.length > 0 ? Math.max(...met) : pass.period[0]) : undefined)
  const years = words.isAfter
    ? previous === undefined || end === undefined
      ? []
      : series(previous + 1, end)
    : words.isOpen && end !== undefined
      ? series(words.years[0] ?? end, Math.max(end, words.years.at(-1) ?? end))
      : words.years
  const value =
    mention.reading.kind === 'unreadable'
      ? 'unreadable'
      : mention.reading.kroner < 0
        ? mention.reading.kroner
        : kroner(mention.reading.kroner * sign)
  if (value === 'unreadable') pass.notes.push({ kind: 'unreadable', ...at })
  const entry = (confidence: number): SpreadAmount => ({
    value,
    ...at,
    confidence: mention.isApproximate ? confidence - 0.2 : confidence,
  })
  // "1,0 mio. kr. i 2027, 2,0 mio. kr. i 2028 og 3,0 mio. kr. i 2029-2030": where the years before have a sum each, so have these.
  const goesOnYearly = words.isSpan && !words.isTotal && last.length > 0 && years[0] === Math.max(...last) + 1
  if (years.length === 0 || (words.isSpan && !goesOnYearly)) {
    if (words.isSpan) pass.notes.push({ kind: 'years unclear', ...at })
    else pass.notes.push({ kind: 'without year', ...at })
    const had = pass.withoutYear
    const isNew = had === undefined || had.value === 'unreadable' || value === 'unreadable'
    // "1,1 mio. kr. (…) og 0,4 mio. kr. (…)" are two sums; the same sum again is a repetition.
    pass.withoutYear =
      had === undefined
        ? entry(0.8)
        : isNew || had.value === value || !danish`^[^.]*\bog\b[^.]*$`.test(before)
          ? had
          : { ...had, value: kroner(had.value + (value as number)), to: at.to, confidence: 0.6 }
    return last
  }
  // Between the steps of a ramp nothing is said.
  if (
    previous !== undefined &&
    danish`\b(?:stigende|faldende|voksende|indfases|stiger|falder)\b`.test(before)
  )
    for (const year of series(previous + 1, (years[0] ?? 0) - 1)) {
      pass.amounts.set(year, { value: 'unreadable', ...at, confidence: 0.3 })
      pass.notes.push({ kind: 'year missing in ramp', year, ...at })
    }
  for (const year of years)
    addYear(pass, year, entry(words.isYearly || years.length <= 2 || words.isOpen ? 0.92 : 0.75), joins)
  return years
}

/** The same year twice: the same sum is a repetition, another one comes on top if the words join them, else a person must look. */
function addYear(pass: Pass, year: number, entry: SpreadAmount, joins = false): void {
  const had = pass.amounts.get(year)
  if (had === undefined || (had.value === entry.value && !joins)) {
    if (!had) pass.amounts.set(year, entry)
    return
  }
  if (had.value === 'unreadable' || entry.value === 'unreadable') {
    pass.amounts.set(year, { ...had, value: 'unreadable', confidence: 0.3 })
    return
  }
  pass.amounts.set(year, {
    value: kroner(had.value + entry.value),
    from: had.from,
    to: Math.max(had.to, entry.to),
    confidence: 0.6,
  })
}

/** "hhv. 1,2, 1,4 og 1,6 mio. kr. i 2026, 2027 og 2028": as many sums as years, one for each. */
function spreadPairs(
  sentence: string,
  base: number,
  mentions: readonly AmountMention[],
  pass: Pass,
): boolean {
  if (mentions.length < 2) return false
  const first = mentions[0] as AmountMention
  const last = mentions.at(-1) as AmountMention
  const between = sentence.slice(first.from, last.to)
  if (/20\d\d/.test(between)) return false
  const before = sentence.slice(0, first.from)
  const behind = readYearWords(sentence.slice(last.to), pass.period)
  // "Udgiften i 2029 og 2030 er henholdsvis 0,5 og 0,7 mio. kr."
  const words =
    behind.years.length === 0 && danish`\b(?:henholdsvis|hhv\.?)\s*$`.test(before)
      ? readYearWords(before, pass.period)
      : behind
  if (words.years.length !== mentions.length || words.isYearly) return false
  const sign = signSaidBy(sentence.slice(0, first.from), '') ?? pass.contextSign
  for (const [place, mention] of mentions.entries()) {
    const year = words.years[place]
    if (year === undefined || mention.reading.kind !== 'amount') continue
    const value = kroner(mention.reading.kroner * (mention.reading.kroner < 0 ? 1 : sign))
    addYear(pass, year, { value, from: base + mention.from, to: base + mention.to, confidence: 0.88 })
  }
  return true
}
