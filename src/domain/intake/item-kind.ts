import { danish } from './danish-pattern.ts'
import { declaresIntent } from './decisions-in-prose.ts'
import type { ExtractedItem, ExtractedItemKind, Field } from './extraction.ts'
import { fieldOf, foundAt, type PassageOf } from './item-text.ts'
import type { RawItem } from './raw-item.ts'
import { ownAndDerived } from './counted-sums.ts'
import { sentencesOf } from './sentences.ts'
import { areaNamedIn, kindNamedIn } from './words-of-structure.ts'

/** Words that say outright what the money is. A building and the running costs that follow it in one item: the building is what is decided. */
const outright: readonly (readonly [ExtractedItemKind, RegExp, number])[] = [
  [
    'capital',
    danish`anlægsbudget|anlægsbevilling|rådighedsbeløb|anlægsprojekt|anlægsmidler|anlægspulje|anlægsramme|anlægssum|anlægsudgift|\btil (?:\p{L}+ )?anlæg\b|\bi anlæg\b|\(anlæg\)`,
    0.85,
  ],
  [
    'operating',
    danish`\b(?:afledt drift|til drift(?:en)? af|driftsramme|driftsudgift|driftsbudget|driftsudvidelse|driftsreduktion|serviceramme|serviceudgifter|til service)\b|\(service\)`,
    0.78,
  ],
  [
    'intent',
    danish`hensigtserklæring|det er (?:parternes|partiernes|aftaleparternes|forligspartiernes) hensigt`,
    0.9,
  ],
  [
    'operating',
    danish`mindreudgift|merudgift|\bspare[sr]\b|besparelse|effektiviser|driftstilskud|\bgevinst`,
    0.72,
  ],
]
/** What is built, when the money is not yearly. */
const building = danish`\b(?:opføres|opførelse|bygges|byggeri|nybyggeri|tilbygning|ombygges|ombygning|anlægges|renoveres|renovering|energirenover\p{L}*|etablering af|etableres|istandsættelse|kunstgræs|(?:cykel|gang|skole)?sti(?:er)?|rundkørsel|broer?|byrum|legeplads(?:en|er|erne)?|parkeringsplads\p{L}*|ventilation\p{L}*|trafiksikring\p{L}*|nyt? tag\b|tagudskiftning|udskiftning af|udvidelse af|udbygning\p{L}*|byggemodning\p{L}*|køb af (?:jord|grund|areal|ejendom)\p{L}*|klimasikring\p{L}*|klimatilpasning\p{L}*|belysning (?:på|langs|ved)|lysregulering\p{L}*|asfalt\p{L}*|fortov\p{L}*|stianlæg|pavillon\p{L}*|haller?|svømmehal\p{L}*|salg af|indbringer)\b`
const yearly = danish`\bårlig(?:t|e)?\b|\bog frem\b|\bvarigt?\b|\bdriften?\b|\bansætte\p{L}*\b|\bstilling(?:er)?\b|\bårsværk\b|\bbudget(?:tet)? (?:øges|reduceres|nedsættes|forhøjes|tilføres)\b|\btakst(?:en|er|erne)?\b|\bmerindtægt`
/** What services are made of: people, their hours, what is given to citizens. Money for it in a single year is operating too. */
const service = danish`\b(?:pædagog\p{L}*|lærer\p{L}*|sygeplejerske\p{L}*|assistent\p{L}*|medarbejder\p{L}*|rådgiver\p{L}*|konsulent\p{L}*|mentor\p{L}*|vejleder\p{L}*|koordinator\p{L}*|sagsbehandler\p{L}*|vikar\p{L}*|elever og lærlinge|bemanding\p{L}*|normering\p{L}*|lærertime\p{L}*|vagtordning\p{L}*|åbningstid\p{L}*|transport|befordring|kørsel\p{L}*|kompetenceudvikling|efteruddannelse|undervisning\p{L}*|aktivitet\p{L}*|sommeraktivitet\p{L}*|madordning\p{L}*|mad|rengøring\p{L}*|tilskud\p{L}*|støtte|hjemmepleje\p{L}*|hjemmehjælp|kampagne\p{L}*|licens\p{L}*|abonnement\p{L}*|annoncer\p{L}*|forplejning|mødeforplejning|medlemskab\p{L}*|indsats(?:en|er|erne)?|behandlingstilbud|festival\p{L}*|vinterberedskab\p{L}*|vintertjeneste\p{L}*|vedligehold(?:else)?|ledelse|administration\p{L}*|analyse|udredning|temadag\p{L}*)\b`
const reduced = danish`\b(?:reduceres|nedsættes|skæres|sænkes|bortfalder|nedlægges)\b`

/** The kind by what says it: a column, the headings above, then the words of the item, and least the shape of its money. */
export function kindOf(
  raw: RawItem,
  text: string,
  amounts: ExtractedItem['amounts'],
  passageOf: PassageOf,
): Field<ExtractedItemKind> | undefined {
  const column = fieldOf(raw.labels.get('kind'))
  const named = column && kindNamedIn(column.value)
  if (column && named) return { value: named, passage: column.passage, confidence: 0.95 }
  // Words about the running costs that follow a building say nothing of the building.
  const { derived } = ownAndDerived(text)
  const own = derived.reduce(
    (words, one) =>
      words.slice(0, one.from) + ' '.repeat(one.text.length) + words.slice(one.from + one.text.length),
    text,
  )
  const ofTitle = (): Field<ExtractedItemKind> | undefined =>
    byWords(raw.title.value === 'unreadable' ? '' : raw.title.value, () => raw.title.passage)
  return raw.context.kind ?? byWords(own, passageOf) ?? ofTitle() ?? byShape(raw, own, amounts, passageOf)
}

function byWords(text: string, passageOf: PassageOf): Field<ExtractedItemKind> | undefined {
  for (const [value, pattern, confidence] of outright) {
    const match = pattern.exec(text)
    if (match) return foundAt(value, match, passageOf, confidence)
  }
  return undefined
}

function byShape(
  raw: RawItem,
  text: string,
  amounts: ExtractedItem['amounts'],
  passageOf: PassageOf,
): Field<ExtractedItemKind> | undefined {
  const years = Object.keys(amounts).length
  const always = yearly.exec(text)
  const title = raw.title.value
  const [isBuilding, isService] = [building.test(title), service.test(title)]
  if (years > 0 && !always && isBuilding !== isService)
    return { value: isBuilding ? 'capital' : 'operating', passage: raw.title.passage, confidence: 0.62 }
  const built = isService ? null : building.exec(text)
  if (years > 0 && built && !always) return foundAt('capital', built, passageOf, 0.62)
  if (years > 0 && always) return foundAt('operating', always, passageOf, 0.62)
  const served = years > 0 && !isBuilding ? service.exec(text) : null
  if (served) return foundAt('operating', served, passageOf, 0.6)
  if (years >= 4) return { value: 'operating', passage: raw.passage, confidence: 0.58 }
  const less = years > 2 ? reduced.exec(text) : null
  if (less) return foundAt('operating', less, passageOf, 0.6)
  if (years > 0 || raw.source === 'table' || /(?<!\p{L})kr(?!\p{L})/u.test(text)) return undefined
  if (raw.isAgreedIntent) return { value: 'intent', passage: raw.passage, confidence: 0.66 }
  const intent = sentencesOf(text).find((sentence) => declaresIntent(sentence.text))
  if (!intent && raw.title.value !== 'unreadable' && declaresIntent(raw.title.value))
    return { value: 'intent', passage: raw.title.passage, confidence: 0.66 }
  return (
    intent && {
      value: 'intent',
      passage: passageOf(intent.from, intent.from + intent.text.length),
      confidence: 0.68,
    }
  )
}

/** The area of a declaration of intent, by a column or the headings above. */
export function areaOf(raw: RawItem, kind: string | undefined): ExtractedItem['area'] {
  if (kind !== 'intent') return undefined
  const column = fieldOf(raw.labels.get('area'))
  const named = column && areaNamedIn(column.value)
  return column && named ? { value: named, passage: column.passage, confidence: 0.9 } : raw.context.area
}
