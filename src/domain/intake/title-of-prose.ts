import { danish } from './danish-pattern.ts'
import { decidesMoney, declaresIntent } from './decisions-in-prose.ts'
import { findAmounts } from './parse-amount.ts'
import { sentencesOf } from './sentences.ts'

/** A title and where its words stand in the text. */
export type ProseTitle = Readonly<{ title: string; from: number; to: number; isNamed: boolean }>

/**
 * A title for a decision that has none: what the money is for, in the document's own words and never a word that isn't
 * there. `isNamed` when the text itself sets a name before its sum or its sentence.
 */
export function titleOfProse(text: string): ProseTitle {
  const sentences = sentencesOf(text)
  const chosen = sentences.find((one) => decidesMoney(one.text)) ??
    sentences.find((one) => declaresIntent(one.text)) ??
    sentences[0] ?? { text, from: 0 }
  const creating = sentences.find((one) => created.test(one.text))
  const [first] = sentences
  // "Parterne er enige om at etablere et sundhedshus. Der afsættes …": the first sentence says what it is about.
  const aim =
    first && first !== chosen && lead.test(first.text) && findAmounts(first.text).length === 0
      ? first
      : undefined
  // "Klubberne lægges sammen. Der spares 0,3 mio. kr.": where the sum's own sentence names nothing, the first does.
  const opening = first && first !== chosen && findAmounts(first.text).length === 0 ? first : undefined
  const found =
    nameBefore(text) ??
    (first && first !== chosen && isName(first.text)
      ? partOf(first, { from: 0, to: first.text.replace(/\.$/, '').length }, true)
      : undefined) ??
    (aim ? partOf(aim, clauseIn(aim.text), false) : undefined) ??
    (creating && creating !== chosen ? partOf(creating, objectIn(creating.text), false) : undefined) ??
    partOf(chosen, purposeIn(chosen.text), false) ??
    (opening ? partOf(opening, clauseIn(opening.text), false) : undefined) ??
    partOf(chosen, subjectIn(chosen.text), false) ??
    partOf(chosen, objectIn(chosen.text), false) ??
    partOf(chosen, clauseIn(chosen.text), false)
  return found ?? { title: text.slice(0, 90), from: 0, to: Math.min(90, text.length), isNamed: false }
}

/** "Mobile plejeteams. Der afsættes …": a few words without a verb, set before the sentence that decides. */
const isName = (sentence: string): boolean =>
  sentence.split(/\s+/).length <= 6 &&
  sentence.endsWith('.') &&
  !danish`\b(?:er|har|skal|vil|kan|bliver|får|giver|var|blev|fortsætter|følger|indgår|udgår|kommer|ønsker)\b|\p{L}{3,}e?s\b`.test(
    sentence,
  )

type Stretch = Readonly<{ from: number; to: number }>

function partOf(
  sentence: Readonly<{ text: string; from: number }>,
  stretch: Stretch | undefined,
  isNamed: boolean,
): ProseTitle | undefined {
  if (!stretch) return undefined
  const words = sentence.text.slice(stretch.from, stretch.to)
  const title = words.trim().replace(/[\s,;:(–-]+$/u, '')
  if (!/\p{L}{3}/u.test(title)) return undefined
  const from = sentence.from + stretch.from + (words.length - words.trimStart().length)
  return { title: upperFirst(title), from, to: from + title.length, isNamed }
}

/** A name set before its sum or its sentence: "Færre konsulenter: 1,5 mio. kr.", "Nyt kunstgræs i Nørreby, 5,4 mio. kr. i 2027". */
function nameBefore(text: string): ProseTitle | undefined {
  const label = /^(\p{Lu}[^.:–]{3,70}?)(?::\s|\s[–-]\s)(?=\S)/u.exec(text)
  if (label?.[1] && !/\d{3}|afsættes|parterne|(?<!\p{L})der(?!\p{L})/iu.test(label[1]))
    return partOf({ text, from: 0 }, { from: 0, to: label[1].length }, true)
  const [sum] = findAmounts(text)
  const before = sum && /^(\p{Lu}[^.;]{3,80}?)[,(]\s*(?:i alt\s+)?$/u.exec(text.slice(0, sum.from))
  return before?.[1] && !verb.test(before[1])
    ? partOf({ text, from: 0 }, { from: 0, to: before[1].length }, true)
    : undefined
}

const verb = danish`\b(?:afsættes|afsat|er|har|vil|skal|får|giver|spares|reduceres|øges|bevilges|parterne|partierne)\b`
const created = danish`^(?:der|at der) (?:oprettes|etableres|opføres|ansættes|indføres|anlægges|bygges|nedlægges|lukkes|nedsættes)\b`
/** Where the words for what the money is for end. */
const purposeEnd = String.raw`(?=(?:\s+(?:i|fra) (?:20\d\d|årene|perioden|hvert|skoleåret)|\s+årligt|,(?!\d)|;|\.$|\. |\s+for at |\s+så |\s+med henblik|\s+samt |\s*\(|$))`

/** "Der afsættes 6 mio. kr. i 2028 til renovering af svømmehallen", "Til legepladser afsættes …", "2 mio. kr. på rengøring". */
function purposeIn(sentence: string): Stretch | undefined {
  const leading = new RegExp(
    String.raw`^(?:At )?(?:Til|På)\s+(?!(?:det|dette|formålet|denne|disse|dem|hvert|hver)(?!\p{L}))(.{3,90}?)\s+(?:afsættes|bevilges|prioriteres|er der afsat|reserveres|spares)(?!\p{L})`,
    'u',
  ).exec(sentence)
  if (leading?.[1]) return at(leading, leading[1])
  const behind = new RegExp(
    String.raw`(?<!\p{L})(?:kr\.?|kroner|millioner|årligt|20\d\d(?:-20\d\d)?|frem|pulje|beløb)\)?,?\s+(?:af\s+)?(?:(?:ekstra|yderligere|mere|som (?:et )?engangsbeløb|en gang|én gang)\s+)?(?:(?:i|fra) 20\d\d(?:-20\d\d)?(?: og frem)?\s+)?(?:årligt\s+)?(?:\([^)]{1,40}\)\s+)?(?:som (?:et )?engangsbeløb\s+)?(?:til|på)\s+(?!(?:formålet|dette|det|området|minimum|mindst|ca|cirka|op|i alt|godt|knap|maks|omkring)(?!\p{L}))(?=\p{L})(.{3,}?)${purposeEnd}`,
    'iu',
  ).exec(sentence)
  return behind?.[1] && !/^\d/.test(behind[1]) ? at(behind, behind[1]) : undefined
}

/** "Administrationen reduceres med 2 mio. kr.", "Salg af Rådhusvej 3 indbringer 8 mio. kr.": what stands before the verb and its sum. */
function subjectIn(sentence: string): Stretch | undefined {
  const [sum] = findAmounts(sentence)
  if (!sum) return undefined
  const before = sentence.slice(0, sum.from)
  const match =
    /^((?!Der |At |Parterne|Partierne|Forligs|Aftale).{3,90}?)\s+(?:med|indbringer|giver|koster|udgør|på|til)\s+(?:yderligere |ca\. |cirka |i alt )?$/u.exec(
      before,
    )
  return match?.[1] ? { from: 0, to: match[1].length } : undefined
}

/** "Der udarbejdes en analyse af kommunens bygninger inden sommer": the thing that is to come of it. */
function objectIn(sentence: string): Stretch | undefined {
  const match = new RegExp(
    String.raw`^(?:at )?der (?:skal )?(?:udarbejdes|igangsættes|iværksættes|etableres|oprettes|gennemføres|nedsættes|udvikles|indføres|ansættes|anlægges|bygges|opføres|nedlægges|lukkes|laves|arbejdes (?:videre )?(?:med|for|på)|ses på|igangsættes et arbejde med)\s+(?!at\s)(.{4,}?)(?=\s+(?:inden|senest|i løbet af|i 20\d\d|fra 20\d\d|som |med henblik|for at |så )|,(?!\d)|;|\.(?!\s*\p{L})|\.(?<!\d\.)|$)`,
    'iu',
  ).exec(sentence)
  return match?.[1] ? at(match, match[1]) : undefined
}

/** Who wants it, or what the sentence hangs on: it is no part of a title. */
const lead =
  /^(?:at (?=\p{L})|(?:(?:Aftale|Forligs|Budget)?[Pp]art(?:erne|ierne)(?: bag (?:aftalen|forliget))?,? (?:er (?:derfor )?enige om,? at|ønsker,? at|ønsker|vil)\s+))/u

/** The first clause, without who wants it and up to its sum: "Parterne vil undersøge mulighederne for en ny bro" names the bro. */
function clauseIn(sentence: string): Stretch {
  const from = lead.exec(sentence)?.[0].length ?? 0
  const all = sentence.slice(from)
  const [sum] = findAmounts(all)
  const before = sum
    ? all.slice(0, sum.from).replace(/\s+(?:med|på|til|fra|for|i alt|ca\.|cirka|op til|yderligere)\s*$/u, '')
    : all
  const words = before.trim().length >= 8 ? before : all
  const clause =
    /^.{8,90}?(?=,(?!\d| (?:om|at|hvordan|hvorvidt|hvor|hvilke)(?!\p{L}))|;|\. |\.$| for at | så | med henblik| \(|$)/u.exec(
      words,
    )?.[0] ?? words.slice(0, 90)
  return { from, to: from + clause.length }
}

const at = (match: Readonly<{ index: number; 0: string }>, part: string): Stretch => {
  const from = match.index + match[0].indexOf(part)
  return { from, to: from + part.length }
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('da') + text.slice(1)
