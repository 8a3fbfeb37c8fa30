import { danish } from './danish-pattern.ts'
import { isFinancing, isOtherMoney, isThreshold, roleOf } from './amount-roles.ts'
import { changeFromTo } from './counted-sums.ts'
import { labelOf } from './labels.ts'
import { findAmounts } from './parse-amount.ts'
import { sentencesOf } from './sentences.ts'
import { isFinanceLine } from './words-of-structure.ts'

const decides = danish`afsæt|\bafsat|bevilg|bevilling|tilføre|tilføjes|prioriter|spares|sparer|reducer|\bøge[srt]?\b|forøge|nedsæt|frigiv|indregn|indarbejd|opret|etabler|\banlægge|opfør|renover|hæve[srt]?\b|sænke|styrke|udvid|udmønt|puljen?\b|nedlæg|beskær|effektivis|skal give|indføre|ansæt|finansieret|mindreudgift|merudgift|merindtægt|mindreindtægt|indtægt|besparelse|investere|forlænges|videreføre|permanentgør|gøres permanent|søsætte|igangsæt|reserver|nedskriv|opskriv|udskyd|fremryk|anlægsudgift|anlægssum|indbring|indkøb|\bkøber\b|\bkøbe?s\b|anskaff|\bgives\b|\bydes\b|\bdet koster\b|\budgiften (?:er|udgør|bliver|i)\b|hjemtag|gevinst|\bfjernes?\b|afskaff|bortfald|\blukke[srt]?\b|\bløftes?\b|forhøj|nedjuster|opjuster|udbetal|tildel|\breguler|\budgår\b|\bsætte[sr] .*\baf\b|\bbliver .{0,30}\bmere\b`
const amountFirst = danish`^(?:der (?:er|gives) )?(?:ca\.? |cirka |yderligere |i alt )?(?:kr\.? )?[-−–]?\d[\d.,]* ?(?:mio|mill|t\.?kr|kr\b|millioner)|^kr\.? ?\d`
const parties =
  /(?:forligs|aftale|budget)?(?:parti(?:erne)?|parterne|forligskredsen|kommunalbestyrelsen|byrådet|udvalget)/iu
const wills = danish`(?:ønsker|vil\b|er enige? om|anmoder|opfordrer|pålægger|bemyndiger|beder|har aftalt|forventer|lægger op til|noterer|får til opgave|anmodes om|bedes om|pålægges)`
const intendsPassive = danish`\b(?:der|det|den|forvaltningen|administrationen|direktionen)\b.{0,60}?(?:skal|vil|udarbejdes?|igangsættes?|nedsættes|gennemføres?|undersøges?|fremlægges?|forelægges?|afdækkes?|belyses?|evalueres|drøftes|analyseres|arbejdes (?:videre )?(?:med|for)|udvikles|afsøges|kortlægges|ses nærmere|indgår i (?:de )?kommende)`
const firmIntent =
  /undersøge|afdække|belyse|analyse|udarbejde|igangsætte|nedsætte|evaluere|drøfte|fremlægge|forelægge|arbejdes? (?:videre )?(?:med|for|på)|oplæg|belys|forslag til|kortlægge|muligheden|mulighederne|afsøge|hensigt|kommende års budget|strategi|ses? nærmere|til opgave|komme med/iu

const laterBudgets = danish`\(hensigtserklæring\)|\bindgår i\b.{0,40}budgetforhandling|\b(?:drøftes|tages op|behandles)\b.{0,40}\bbudget(?:forhandling\p{L}*|lægning\p{L}*)?\b.{0,12}20\d\d`

/** How strongly a stretch of prose decides something: money for something, an intent (hensigt), or nothing. */
export type ProseWeight = 'money' | 'intent' | 'none'

/** True when a sentence has a sum of its own: no level, no limit, not where the money comes from, not the state's. */
export function hasOwnSum(sentence: string): boolean {
  const sums = findAmounts(sentence)
  if (sums.length === 0 || isOtherMoney(sentence)) return false
  if (changeFromTo(sums, sentence)) return true
  return sums.some((mention) => {
    const before = sentence.slice(0, mention.from)
    const role = roleOf(before, sentence.slice(mention.to), sentence)
    return !['level', 'part', 'rate'].includes(role) && !isFinancing(before) && !isThreshold(before, sentence)
  })
}

/** True when a sentence decides on a sum: its own money, with a verb or noun of decision, or the sum first. */
export const decidesMoney = (sentence: string): boolean =>
  hasOwnSum(sentence) && (decides.test(sentence) || amountFirst.test(sentence.trim()))

/** "Varm mad hver dag: 2,25 mio. kr. årligt fra 2027": a name, and behind it a sum with its years. */
export function namesAndSum(text: string): boolean {
  const name = /^(\p{Lu}[^.:]{2,80}):\s/u.exec(text)?.[1]
  if (name === undefined || isFinanceLine(name) || labelOf(`${name}:`)) return false
  const [first] = sentencesOf(text)
  return (
    first !== undefined &&
    hasOwnSum(first.text) &&
    danish`\b20\d\d\b|årlig|om året|pr\. år`.test(first.text.slice(name.length))
  )
}

/** True when a sentence says that the parties want something done, without money. */
export const declaresIntent = (sentence: string): boolean =>
  (laterBudgets.test(sentence) ||
    (((parties.test(sentence) && wills.test(sentence)) || intendsPassive.test(sentence)) &&
      firmIntent.test(sentence))) &&
  !/(?:tilfreds|glæder sig|bekymret|stolt|takker|høringssvar|bakker op)/iu.test(sentence)

/** True when the parties themselves want something done; what only happens ("der arbejdes for …") is left out. */
export const partiesIntend = (text: string): boolean =>
  sentencesOf(text).some(
    (sentence) => parties.test(sentence.text) && wills.test(sentence.text) && declaresIntent(sentence.text),
  )

/** The weight of a paragraph or list item. In a list of what is decided, a sum is enough: "Nyt kunstgræs, 5,4 mio. kr. i 2027". */
export function weighProse(text: string, isDecided = false): ProseWeight {
  const sentences = sentencesOf(text)
  if (namesAndSum(text)) return 'money'
  if (sentences.some((sentence) => decidesMoney(sentence.text) || (isDecided && hasOwnSum(sentence.text))))
    return 'money'
  return sentences.some((sentence) => declaresIntent(sentence.text)) ? 'intent' : 'none'
}

/** List introductions: bullets below give reasons or aims, name parties, or are what was agreed. */
export function listKind(intro: string): 'reasons' | 'parties' | 'agreed' | 'unknown' {
  const last =
    intro
      .trim()
      .split(/(?<=[.!?])\s+/)
      .at(-1) ?? ''
  if (
    danish`\b(?:mellem|partierne bag|parter(?:ne)? (?:er|bag)|følgende partier|består af|deltagere)\b`.test(
      last,
    ) &&
    !/afsættes|enige/iu.test(last)
  )
    return 'parties'
  if (
    /formål|målet|mål er|målene|begrund|fordi|baggrund|hensyn|fordele|skal (?:bl\.a\. )?(?:sikre|bidrage|understøtte)|indeholder|omfatter|herunder|blandt andet|bl\.a\./iu.test(
      last,
    )
  )
    return 'reasons'
  if (
    /enige? om|aftalt|afsættes|afsat|følgende (?:initiativ|tiltag|indsats|ændring|forslag|projekt|hensigt|punkt|anlæg)|indgår|gennemføres|prioriteres|besluttet/iu.test(
      last,
    )
  )
    return 'agreed'
  return 'unknown'
}
