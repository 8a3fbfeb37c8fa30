import { danish, danishAll } from './danish-pattern.ts'
/**
 * Which sums in a sentence are decided, and with what sign. Words that agreements use; the rules say how such sentences are
 * built, not which documents were seen.
 */

/** Sentences whose sums are never the item's: the state's money, the economy as a whole, thresholds, targets, what was there before. */
const otherMoney = danish`\bregeringen|økonomiaftalen mellem|\bKL\b|servicerammen|anlægsrammen|bloktilskud|udligning|landsplan|\bmia\.? ?kr|skatteprocent|grundskyld|promille|likviditet|kassebehold|kassetræk|låneoptag|lånoptag|træk på kassen|budgetværn|overskud på|ordinære? drift|afdrag på|gældsafvikling|strukturel|måltal|råderum|samlede (?:service|anlægs|drifts)?udgifter|serviceudgifter udgør|samlede? (?:anlægsbudget|driftsbudget|servicebudget)|indkomstskat|kommuneskat|udskrivningsprocent|dækningsafgift|skattelettelse|skattenedsættelse|\bblev (?:der )?(?:i \p{L}+ )?(?:afsat|bevilget)|tidligere (?:besluttet|vedtaget)|\bi de (?:seneste|senere) (?:\p{L}+ )?år\b|\bbrugte\b|\b(?:fra|af|i) kassen\b|kasseoverskud`
const threshold = danish`(?:\b(?:over|under|mere end|mindre end|mindst|på minimum|højere end|overstiger|lavere end))\s+$`
const thresholdSentence =
  /udbydes|skal forelægges|grænse|kompetence|bagatel|indhentes|skal godkendes|kræver/iu
const financing = /finansier|dækkes (?:af|ved|inden for)|betales (?:af|med)|fondsmidler|egenfinansier/iu

/** True when none of the sentence's sums belong to an item. */
export const isOtherMoney = (sentence: string): boolean =>
  otherMoney.test(sentence) ||
  (thresholdSentence.test(sentence) && danish`\b(?:over|under|mere end|overstiger)\b`.test(sentence))

/** True when the sum after these words is a limit for something. */
export const isThreshold = (before: string, sentence: string): boolean =>
  threshold.test(before) && thresholdSentence.test(sentence)

/** True when the words before a sum tell where money comes from, not what is decided. */
export const isFinancing = (before: string): boolean => {
  const match = before.match(financing)
  return match !== null && !/(?:afsættes|bevilges|frigives|tilføres)[^.]*$/iu.test(before.slice(match.index))
}

const changeVerb = danish`(?:øge|regulere|hæve|reducere|nedsætte|opjustere|nedjustere|opskrive|nedskrive|forhøje|sænke|løfte|beskære|udvide|tilføre|styrke|reducér|nedbringe|skære|mindske)(?:s|r|t)?\b`

/** True for a sentence in which a sum is changed: øges, nedsættes, opskrives. */
export const changes = (sentence: string): boolean => changeVerb.test(sentence)

/** "Budgettet nedskrives til 2,5 mio. kr.": what it becomes. "Budgettet på 4 mio. kr. reduceres med 10 pct.": what it was. */
const becomes = danish`\b(?:øges|hæves|forhøjes|løftes|opskrives|opjusteres|reduceres|nedsættes|sænkes|nedskrives|nedjusteres|beskæres|justeres)\s+(?:fra 20\d\d\s+)?til\s+(?:nu |i alt |ca\. |cirka )?$`
const byPercent = danish`^[^.;\d]{0,40}\b(?:øges|hæves|forhøjes|løftes|reduceres|nedsættes|sænkes|beskæres)\s+med\s+(?:ca\. )?[\d,]+\s*(?:pct|procent|%)`

/** What a sum among several is: what is decided, the change, an older or resulting level, a part of another, or the price of one. */
export type AmountRole = 'decided' | 'change' | 'level' | 'part' | 'rate'

/** A sentence about the running costs that follow a building (afledt drift), which are another sum than the building's. */
const derived = danish`\bafledt(?:e|) (?:årlige? )?drift|^(?:den årlige |den efterfølgende )?driften (?:udgør|er|koster|anslås|forventes)\b|^(?:de årlige )?driftsudgift(?:en|er|erne)? (?:til \p{L}+ )?(?:udgør|er|anslås|forventes)\b`
export const isDerivedOperating = (sentence: string): boolean => derived.test(sentence)

/** "5 kr. pr. måltid", "100 kr. om måneden": what one of them costs. */
const perUnit = danish`^\s*(?:pr\.?|per)\s+(?!år\b|\d)\p{L}|^\s*(?:om (?:måneden|ugen|dagen)|i timen|i døgnet)\b`

/** The role of a sum by the words right before it and in its sentence. */
export function roleOf(before: string, after: string, sentence: string): AmountRole {
  const near = before.slice(-60)
  if (perUnit.test(after)) return 'rate'
  if (becomes.test(near) || byPercent.test(after)) return 'level'
  if (danish`\b(?:heraf|hvoraf|deraf)\b[^.;]*$`.test(near)) return 'part'
  if (danish`\bmed\s+(?:yderligere\s+|ca\.\s+|cirka\s+|i alt\s+)?$`.test(near) && changeVerb.test(sentence))
    return 'change'
  if (
    danish`(?:\bde(?:n|t)? (?:allerede |tidligere |oprindeligt? |hidtil |nuværende )?(?:afsatte|bevilgede|budgetterede|eksisterende|nuværende|oprindelige)|\b(?:allerede|tidligere|oprindeligt?) (?:afsat(?:te)?|bevilget)|(?:eksisterende|nuværende|hidtidige|oprindelige|tidligere) (?:\p{L}+ )?(?:på )?)\s*$`.test(
      near,
    )
  )
    return 'level'
  if (changeVerb.test(sentence) && danish`\bfra\s+$`.test(near) && danish`^\s*til\b`.test(after))
    return 'level'
  if (
    changeVerb.test(sentence) &&
    danish`(?:\bkr\.?|kroner|,\d|\d)\s+til\s+(?:nu |i alt |samlet |samlede )?$`.test(near)
  )
    return 'level'
  if (/(?:fastsættes|udgør|sættes) til\s+$/iu.test(near)) return 'level'
  return 'decided'
}

const lessWords = danishAll`bespar\p{L}*|spares?\b|sparer\b|mindreudgift\p{L}*|mindreforbrug\p{L}*|reduceres?\b|reduktion\p{L}*|reduceret|nedsæt\p{L}*|nedskær\p{L}*|nedjuster\p{L}*|nedskriv\p{L}*|beskær\p{L}*|effektiviser\p{L}*|bortfald\p{L}*|(?<!mindre)(?:mer)?indtægt\p{L}*|provenu\p{L}*|\bsalg(?:et)? af|gevinst\p{L}*|rationalis\p{L}*|sænkes?\b|skal give\b|indbringer?\b|hjemtag\p{L}*|hentes\b|høstes\b|frigør\p{L}*|mindskes?\b`
const moreWords = danishAll`mindreindtægt\p{L}*|afsæt\p{L}*|afsat\b|bevilg\p{L}*|bevilling\p{L}*|tilfør\p{L}*|øges?\b|forhøj\p{L}*|opjuster\p{L}*|opskriv\p{L}*|merudgift\p{L}*|udvid\p{L}*|\bløftes?\b|(?<!ned)prioriter\p{L}*|frigiv\p{L}*|investeres?\b|hæves?\b|styrkes?\b|ansættes?\b|koster\b|viderefør\p{L}*|(?<!\p{L})udgift\p{L}*`

const moreOfLess =
  /(?:indtægt|besparelse|provenu|brugerbetaling|takst)\p{L}*[^.;]{0,30}(?:øges|hæves|forhøjes|løftes|stiger)[^.;]{0,30}$/iu
const lessOfLess =
  /(?:reducerer|mindsker|sænker|nedsætter|koster)\s(?:\p{L}+\s){0,2}?(?:indtægt|provenu)\p{L}*[^.;]{0,20}$|(?:indtægt|besparelse|provenu)\p{L}*[^.;]{0,30}(?:reduceres|nedsættes|annulleres|bortfalder|tilbagerulles|tilbageføres|fjernes|afskaffes)[^.;]{0,30}$/iu

/** "… 400.000 kr. til festugen udgår fra 2028": the sum itself is what falls away. */
const isTakenAway = danish`^[^.;,]{0,80}?\b(?:udgår|bortfalder|spares|fjernes|annulleres|tilbageføres|afskaffes)\b`

/** The sign that words give a sum: the word standing nearest before it, else the first after it; undefined when no word says. A saving stands without a minus in prose (R1). */
export function signSaidBy(before: string, after: string): 1 | -1 | undefined {
  if (lessOfLess.test(before)) return 1
  if (moreOfLess.test(before)) return -1
  if (isTakenAway.test(after)) return -1
  const less = lastPlace(before, lessWords)
  const more = lastPlace(before, moreWords)
  // "afsættes en besparelsespulje": the noun after the verb decides; "reduceres … afsættes" likewise the last word.
  if (less >= 0 || more >= 0) {
    const between = before.slice(Math.max(more, 0))
    return less > more && !danish`\btil at\b[^.]*$`.test(between.slice(0, less - Math.max(more, 0)))
      ? -1
      : more >= 0
        ? 1
        : -1
  }
  // What the money is for ("til at reducere …") says nothing about the sign.
  const near = after.split(/\btil\b/u)[0] ?? ''
  const lessAfter = firstPlace(near, lessWords)
  const moreAfter = firstPlace(near, moreWords)
  if (lessAfter === Infinity && moreAfter === Infinity) return undefined
  return lessAfter < moreAfter ? -1 : 1
}

/** What is less of these costs money: lower charges, shorter queues. */
const goodToLose = danish`takst|brugerbetaling|indtægt|skat\b|skatten|afgift|ventetid|udledning|sygefravær|klasse`

/** True for a title that makes a sum without a sign a saving or an income: "Besparelse på rengøring", not "Nedsættelse af takster". */
export const titleSaysLess = (title: string): boolean =>
  saysLess(title) && (!goodToLose.test(title) || /^(?:mer)?indtægt|merindtægt|højere takst/iu.test(title))

/** True for words that make a heading's or column's figures savings or income. */
export const saysLess = (text: string): boolean => firstPlace(text, lessWords) !== Infinity

const lastPlace = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1
const firstPlace = (text: string, pattern: RegExp): number => {
  const [first] = text.matchAll(pattern)
  return first?.index ?? Infinity
}
