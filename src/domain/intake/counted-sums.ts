import {
  type AmountRole,
  changes,
  isDerivedOperating,
  isFinancing,
  isOtherMoney,
  isThreshold,
  roleOf,
} from './amount-roles.ts'
import { kroner } from '../money.ts'
import { type AmountMention, findAmounts, parseNumber } from './parse-amount.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { withoutOtherYears } from './year-words.ts'

/**
 * The sentences whose sums are the item's, and those about the running costs that follow a building (afledt drift): they are
 * another sum than the building's, unless nothing else is said.
 */
export function ownAndDerived(
  text: string,
): Readonly<{ own: readonly Sentence[]; derived: readonly Sentence[] }> {
  const all = sentencesOf(text).filter(
    (sentence) => findAmounts(sentence.text).length > 0 && !isOtherMoney(sentence.text),
  )
  const derived = all.filter((sentence) => isDerivedOperating(sentence.text))
  const own = all.filter((sentence) => !derived.includes(sentence))
  const hasOwn = own.some((sentence) => hasSum(sentence.text))
  return hasOwn ? { own, derived } : { own: all, derived: [] }
}

const hasSum = (sentence: string): boolean => relevantOf(findAmounts(sentence), sentence).length > 0

/** Sums that borrow the sentence's unit: "1,0 mio. kr. i 2026, 1,5 i 2027 og 2,0 fra 2028". */
export function withBorrowedUnits(sentence: string): readonly AmountMention[] {
  const named = findAmounts(sentence)
  const [first] = named
  if (!first) return named
  const bare =
    /(?<![\d.,\p{L}§(-])[-−–]?\d+(?:\.\d{3})*(?:,\d+)?(?= (?:(?:årligt )?i |fra )(?:hvert af årene )?20\d\d|, \d+,\d+| og \d+,\d+ (?:mio|mill|t|kr))/giu
  const borrowed = [...withoutOtherYears(sentence).matchAll(bare)].flatMap((match): AmountMention[] => {
    const from = match.index
    const to = from + match[0].length
    const value = parseNumber(match[0])
    if (value === undefined || /^20\d\d$/.test(match[0])) return []
    if (named.some((mention) => from < mention.to && to > mention.from)) return []
    const unit = named.findLast((mention) => mention.to <= from)?.unit ?? first.unit
    if (unit >= 1_000_000 && !match[0].includes(',') && Math.abs(value) > 999) return []
    return [
      {
        from,
        to,
        reading: { kind: 'amount', kroner: kroner(Math.round(value * unit)) },
        isApproximate: false,
        unit,
      },
    ]
  })
  return [...named, ...borrowed].sort((a, b) => a.from - b.from)
}

/** "forhøjes fra 1,2 mio. kr. til 1,5 mio. kr. fra 2028": what it was and what it becomes; the change is the one less the other. */
export function changeFromTo(all: readonly AmountMention[], sentence: string): AmountMention | undefined {
  const [was, becomes] = all
  if (!was || !becomes || was.reading.kind !== 'amount' || becomes.reading.kind !== 'amount') return undefined
  const isFrom = /(?<!\p{L})fra (?:de |nu |nuværende |i dag )*$/u.test(sentence.slice(0, was.from))
  const isTo = /^\s*(?:(?:årligt|om året|pr\. år|i dag|i 20\d\d)\s*)*til (?:nu |i alt )?$/u.test(
    sentence.slice(was.to, becomes.from),
  )
  return isFrom && isTo && changes(sentence)
    ? {
        ...becomes,
        from: was.from,
        reading: { kind: 'amount', kroner: kroner(becomes.reading.kroner - was.reading.kroner) },
      }
    : undefined
}

/** "øges med 0,3 mio. kr. til i alt 1,1 mio. kr. fra 2028": the words round what it becomes say nothing of the years. Lengths stay. */
export const withoutLevels = (
  sentence: string,
  all: readonly AmountMention[],
  counted: readonly AmountMention[],
): string =>
  all
    .filter((mention) => !counted.includes(mention))
    .reduce((text, mention) => {
      const lead = /(?:til|mod|fra) (?:nu |i alt |samlet |samlede |tidligere )?$/iu.exec(
        text.slice(0, mention.from),
      )
      const from = lead ? lead.index : mention.from
      return text.slice(0, from) + '·'.repeat(mention.to - from) + text.slice(mention.to)
    }, sentence)

/** Nothing but years and joining words between two sums. */
const goesOn =
  /^[\s,]*(?:årligt |om året )?(?:(?:i|fra)(?: og med)? 20\d\d(?:[-–, og]+20\d\d)*)?[\s,]*(?:og|samt|,|stigende til|faldende til|(?:og )?(?:derefter|herefter))?[\s]*(?:med |på )?$/iu

/** The sums of a sentence that are decided: levels, parts, limits and financing are left out, and beside a change only changes count. */
export function relevantOf(mentions: readonly AmountMention[], sentence: string): readonly AmountMention[] {
  const roles: AmountRole[] = []
  for (const [place, mention] of mentions.entries()) {
    const role = roleOf(
      sentence.slice(0, mention.from),
      sentence.slice(mention.to, mentions[place + 1]?.from),
      sentence,
    )
    // "mindskes med 0,7 mio. kr. i 2027 og 1,6 mio. kr. i 2028": the verb goes for the next sum too.
    const between = sentence.slice(mentions[place - 1]?.to ?? 0, mention.from)
    roles.push(role === 'decided' && roles.at(-1) === 'change' && goesOn.test(between) ? 'change' : role)
  }
  const split = splitByYears(mentions, roles, sentence)
  if (split) return split
  const hasChange = roles.includes('change')
  return mentions.filter((mention, place) => {
    const before = sentence.slice(0, mention.from)
    if (isFinancing(before) || isThreshold(before, sentence)) return false
    return hasChange ? roles[place] === 'change' : roles[place] === 'decided'
  })
}

/** "6 mio. kr., heraf 2 mio. kr. i 2027 og 4 mio. kr. i 2028": parts with a year each that come to the whole are how it is spread. */
function splitByYears(
  mentions: readonly AmountMention[],
  roles: readonly AmountRole[],
  sentence: string,
): readonly AmountMention[] | undefined {
  const at = roles.indexOf('part')
  const [whole, parts] = [mentions[at - 1], mentions.slice(at)]
  if (!whole || whole.reading.kind !== 'amount' || parts.length < 2) return undefined
  const sum = parts.reduce(
    (total, { reading }) => total + (reading.kind === 'amount' ? reading.kroner : Number.NaN),
    0,
  )
  const areDated = parts.every((part, place) =>
    /20\d\d/.test(sentence.slice(part.to, parts[place + 1]?.from ?? sentence.length)),
  )
  return areDated && sum === whole.reading.kroner ? parts : undefined
}
