import { danish } from './danish-pattern.ts'
import type { ExtractedArea, ExtractedItemKind, ExtractedLight } from './extraction.ts'

/** The kind of item that a heading or a cell names: driftsændringer, anlægsprojekter, hensigtserklæringer. */
export function kindNamedIn(text: string): ExtractedItemKind | undefined {
  if (/hensigt|intention/iu.test(text)) return 'intent'
  const isOperating =
    /(?<!\p{L})(?:afledt )?drift(?!ig)|serviceudgift|besparelse|effektivisering|udvidelsesforslag|reduktion(?:er|sforslag)|rammereduktion|serviceudvidelse|driftsønske|sparekatalog|spareforslag/iu.test(
      text,
    )
  const isCapital = /anlæg(?!sgartner)|investering|rådighedsbeløb|byggeprojekt|grundkøb/iu.test(text)
  if (isOperating && isCapital) return undefined
  return isCapital ? 'capital' : isOperating ? 'operating' : undefined
}

/** The area of intents that a heading or cell names. Source: the four areas of seed 002. */
export function areaNamedIn(text: string): ExtractedArea | undefined {
  if (
    /kommende (?:års? )?|budgetforhandling|næste års? budget/iu.test(text) &&
    /budget|forhandling/iu.test(text)
  )
    return 'future budgets'
  if (/miljø|klima|grøn|natur/iu.test(text)) return 'environmental'
  if (/social/iu.test(text)) return 'social'
  return /økonomi/iu.test(text) ? 'economic' : undefined
}

/**
 * Names of bodies: "Udvalget for Natur og Klima", "Teknik- og Miljøudvalget", "Kulturudvalget", "Teknisk Udvalg", "Byrådet".
 * "udvalget" alone, or with an ordinary word before it, names none.
 */
const bodyName =
  /(?<![\p{L}-])(?:Udvalget (?:for|om|vedr\.?) \p{L}[\p{L}-]*(?:,? (?:og )?(?!forelægges|behandler|får|skal|den|i |har|er |på )\p{Lu}[\p{L}-]*){0,6}|(?:(?!\p{L}*(?:plan|oversigt|aftale|forlig|katalog|referat|notat|program|dagsorden)[, ])\p{Lu}[\p{L}-]*(?:, \p{Lu}?[\p{L}-]+){0,4},? og )?\p{Lu}[\p{L}-]*(?:udvalget|udvalg)(?! for(?!\p{L}))|\p{Lu}\p{L}+ Udvalg(?:et)?(?! for(?!\p{L}))|\p{Lu}\p{L}+(?:sk|lt|gt) udvalg|Kommunalbestyrelsen|Byrådet|Direktionen|Hovedudvalget|Magistraten)(?![\p{L}])/gu

/** "TEKNIK- OG MILJØUDVALGET" as it is written elsewhere: Teknik- og Miljøudvalget. */
const inSmallLetters = (text: string): string =>
  text.replace(
    /\p{Lu}{2}[\p{Lu} ,-]*UDVALG(?:ET)?(?!\p{L})|UDVALGET FOR \p{Lu}[\p{Lu} ,-]*\p{Lu}/gu,
    (name) =>
      name
        .toLocaleLowerCase('da')
        .replace(/(?<!\p{L})(?!(?:og|for|om|på|i)(?!\p{L}))\p{Ll}/gu, (letter) =>
          letter.toLocaleUpperCase('da'),
        ),
  )

/** The bodies (organer) that a text names, in order and each once. */
export function bodiesNamedIn(text: string): readonly string[] {
  const names = [...inSmallLetters(text).matchAll(bodyName)]
    .map((match) => match[0].trim())
    .filter(
      (name) =>
        !/^(?:Fagudvalg|Fagudvalget|Fagudvalgene)$|^(?:Et|Det|Dette|Hvert|Nyt|Alle|Stående|Politisk|Ansvarligt) /u.test(
          name,
        ),
    )
  return [...new Set(names)]
}

/** Short forms of bodies that nearly every municipality uses as they stand. */
export const shortBody = /^(?:[A-ZÆØÅ]{2,5}|[A-ZÆØÅ]{1,4}U)$/u

/** The light that a word, letter or sign names (trafiklys). */
export function lightNamedIn(text: string): ExtractedLight | undefined {
  const plain = text.trim().toLowerCase()
  if (/^(?:grøn|grønt|g|på sporet|efter planen|🟢|følger planen)$/u.test(plain)) return 'green'
  if (/^(?:gul|gult|y|risiko|🟡|obs|opmærksomhed)$/u.test(plain)) return 'amber'
  if (/^(?:rød|rødt|r|afviger|forsinket|🔴|kritisk)$/u.test(plain)) return 'red'
  if (/^(?:grå|gråt|ikke i gang|ikke igangsat|ikke vurderet|⚪)$/u.test(plain)) return 'grey'
  return undefined
}

/** The word for a light, where a colour says it. */
export const wordOfLight: Readonly<Record<ExtractedLight, string>> = {
  green: 'Grøn',
  amber: 'Gul',
  red: 'Rød',
  grey: 'Grå',
}

const besideAlone = danish`^(?:indhold|indholdsfortegnelse|indledning|forord|baggrund|præambel|økonomi|økonomien|høring|høringssvar|proces|tidsplan|parter|parterne|aftaleparter(?:ne)?|forligspartier(?:ne)?|partierne|underskrift(?:er)?|ordliste|læsevejledning|deltagere|medlemmer|skat|skatter|gæld|likviditet|hovedoversigt|resultatopgørelse|generelle bemærkninger|bevillingsregler)(?: (?:i|for|om|til|bag|og) .{2,50})?\s*:?$`
const besideOpening = danish`^(?:indholdsfortegnelse|den økonomiske (?:situation|ramme|politik|udvikling)|økonomisk(?:e)? (?:overblik|oversigt|ramme|rammer|resultat|resumé|forudsætninger|politik|konsekvenser|situation|udgangspunkt|hovedtal|balance)|økonomioversigt|rammer(?:ne)? for|generelle forudsætninger|budgetproces|proces(?:sen)? for|bag aftalen|bilag\b|sådan (?:læses|følger vi op|følges op|går det videre)|opfølgning på (?:aftalen|budgettet)|det videre (?:arbejde|forløb)|om (?:planen|aftalen|udmøntningsplanen)|aftalens (?:parter|økonomi)|skat(?:ter)? og|lånoptagelse|den videre proces)`

/** Headings whose text is no item: how the agreement came to be, the economy as a whole, lists, signatures. */
export function isBesideItems(heading: string): boolean {
  const plain = heading.trim().replace(/^\d[\d.]*\s+/, '')
  // "Parterne bag aftalen er enige om, at" leads up to what is agreed.
  if (danish`\b(?:enige|aftalt|afsætter|ønsker)\b`.test(plain)) return false
  // An annex that says that it holds the plan or the changes themselves is no mere annex.
  if (
    danish`^bilag\b.*\b(?:udmøntningsplan|aftalens|ændringer|driftsændringer|anlægsprojekter|initiativer|indsatser|hensigtserklæringer)`.test(
      plain,
    )
  )
    return false
  return besideAlone.test(plain) || besideOpening.test(plain)
}

/** Headings over what is not part of the agreement. */
export const isNotAgreed = (heading: string): boolean =>
  /(?:ikke (?:indgår|er med|medtag|imødekom|prioriter|vedtag|en del)|uden for (?:aftalen|forliget|budgettet)|afviste forslag|fravalgte|(?:forslag|ønsker) (?:der )?ikke)/iu.test(
    heading,
  )

/** Words that nothing but a total begins with, whatever follows them. */
const totalOpening = danish`^(?:i alt|ialt|hovedtotal|netto ?(?:i alt|total)?|subtotal)\b`
/** Words that titles begin with too (Samlet indgang, Balance i natten): of a total when they stand alone or say what they sum. */
const totalOf = danish`^(?:total|sum|samlet|resultat|balance)(?:\s+(?:(?:for|af|netto|sum|beløb|effekt)\b|(?:i|på) (?:alt|20\d\d|kr|mio)\b|drift|anlæg|budget|udgift|service|20\d\d).*)?:?$`
const totalEnding = danish`(?:\bi alt|,? total|\bsamlet)\s*:?$`
const totalOfKind = danish`^(?:drifts?(?:ændringer|udvidelser)?|anlæg(?:sprojekter)?|hensigtserklæringer|besparelser|effektiviseringer|udvidelser) (?:i alt|samlet|netto)`

/** Lines that give a total (i alt). */
export const isTotalLabel = (text: string): boolean =>
  [totalOpening, totalOf, totalEnding, totalOfKind].some((pattern) => pattern.test(text.trim()))

/** Finance lines of a budget: neither operating nor capital items. */
export const isFinanceLine = (text: string): boolean =>
  /^(?:\d\S*\s+)?(?:skatter?|skatteindtægter|(?:generelle )?tilskud(?: og udligning)?|udligning|renter(?: .*)?|afdrag(?: .*)?|låneoptagelse|lån|balanceforskydning(?:er)?|kasse(?:n|træk|henlæggelse)|likviditet|pris- og lønregulering|overskud.*|resultat .*|ændring af likvide.*|momsudligning)$/iu.test(
    text.trim(),
  )

/** Points of procedure on every agenda. */
export const isProcedure = (text: string): boolean =>
  /^(?:\d+\.?\s+)?(?:godkendelse af (?:dagsorden|referat)|meddelelser|eventuelt|orientering(?:er)?(?: fra .*)?|orienteringssager|underskrift(?:sblad|sside)?|lukkede? (?:sag(?:er)?|punkt(?:er)?)|nyt fra .*|siden sidst)$/iu.test(
    text.trim(),
  )
