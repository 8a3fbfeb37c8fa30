import { danish } from './danish-pattern.ts'

/** The sections of a case that matter here. */
export type CaseSection =
  | 'recommendation'
  | 'decision'
  | 'attachments'
  | 'absence'
  | 'course'
  | 'statement'
  | 'legal basis'
  | 'economy'
  | 'text'

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
const date = String.raw`(\d{1,2})(?:[-./]|\.?\s+)(\d{1,2}|${months})(?:[-./]|\.?\s+)(20\d\d)`
const datePattern = new RegExp(String.raw`(?<!\d)${date}(?!\d)`, 'iu')

/** A date found in a text, as 2022-12-06: minutes write 06-12-2022, 6. december 2022 or 6/12 2022. An impossible date is none. */
export function dateIn(text: string): { value: string; from: number; to: number } | undefined {
  const match = datePattern.exec(text)
  if (!match) return undefined
  const month = /^\d/.test(match[2] ?? '')
    ? Number(match[2])
    : months.split('|').indexOf((match[2] ?? '').toLowerCase()) + 1
  const [day, year] = [Number(match[1]), Number(match[3])]
  const at = new Date(Date.UTC(year, month - 1, day))
  if (month < 1 || month > 12 || day < 1 || at.getUTCDate() !== day) return undefined
  return { value: at.toISOString().slice(0, 10), from: match.index, to: match.index + match[0].length }
}

const dated = String.raw`(?:,?\s*(?:den|d\.)?\s*${date})?`
const pointNumber = String.raw`(?:,?\s*(?:pkt\.?|punkt|sag)(?:\s*nr\.?)?\s*\d+)?`
const sections: readonly (readonly [CaseSection, RegExp])[] = [
  [
    'decision',
    new RegExp(
      String.raw`^(?:[\p{L} ,-]{0,50}(?:udvalg|råd|bestyrelse|direktion|magistrat|forum)[\p{L} ,-]{0,30}s |(?:tidligere|endelig|foreløbig) )?(?:beslutning(?:er|en)?|afgørelse|vedtagelse)(?: (?:i|af|fra|truffet af|for) [^.:]{3,90}?)?${dated}${pointNumber}\s*(?::|\.?$)`,
      'iu',
    ),
  ],
  [
    'recommendation',
    danish`^(?:indstilling(?:er)?(?: (?:fra|til) [^.:]{3,60})?|beslutningspunkter|forvaltningen (?:indstiller|foreslår)(?:,? at)?|(?:direktionens|administrationens|forvaltningens|udvalgets) indstilling|forslag til (?:beslutning|indstilling)|(?:det|der) indstilles,? at)\s*(?::|$)`,
  ],
  [
    'attachments',
    danish`^(?:bilag|bilagsliste|bilag til (?:punkt|sagen).{0,12}|vedhæftede (?:bilag|filer)|sagens bilag|bilagsfortegnelse)\s*(?::|$)`,
  ],
  [
    'absence',
    danish`^(?:afbud(?: fra)?|fraværende|ikke til stede|inhabil(?:itet|e)?|ej til stede|deltog ikke|bemærkninger til fremmøde|(?:til stede|tilstedeværende|mødedeltagere|medlemmer|deltagere))\s*(?::|$)`,
  ],
  [
    'course',
    danish`^(?:(?:videre |forventet )?sagsgang(?:en)?|sagens gang|sagsforløb(?:et)?|(?:den )?politisk(?:e)? (?:behandling|proces)|behandlingsplan|mødeforløb|beslutningskompetence(?:n)?|(?:sagen )?(?:af|be)(?:gøres|handles) (?:i|af))\s*(?::|$)`,
  ],
  [
    'legal basis',
    danish`^(?:lov(?:givning|grundlag|hjemmel)|rets(?:grundlag|ligt grundlag)|juridisk grundlag|retligt grundlag|hjemmel|lov- og (?:plan|rets)grundlag)(?:,? (?:og|mv\.?|m\.v\.|planer)[^.:]{0,30})?\s*(?::|$)`,
  ],
  [
    'economy',
    danish`^(?:økonomi(?:ske? (?:konsekvenser|forhold|virkning(?:er)?|og \p{L}+ konsekvenser))?|økonomi og (?:finansiering|bevilling)|finansiering|(?:bevillings|budget)mæssige konsekvenser|konsekvenser for økonomien|økonomi(?:afdelingens|ens) bemærkninger)\s*(?::|$)`,
  ],
  [
    'statement',
    danish`^(?:sagsfremstilling(?:en)?|resum[eé]|sagens kerne|anledning|beslutningstema|problemstilling|baggrund|sagsbeskrivelse|beskrivelse(?: af sagen)?|redegørelse|fakta|løsning|indledning|historik|supplerende .{3,40})\s*(?::|$)`,
  ],
  [
    'text',
    danish`^(?:høring|kommunikation|videre proces|vurdering|tidsplan|(?:miljømæssige|personalemæssige|sundhedsmæssige|klimamæssige|andre) konsekvenser|inddragelse|borgerinddragelse|sammenhæng til .{3,80})\s*:?$`,
  ],
]

/** Which section a line opens, when the line is the heading of one. What follows on the same line comes back as rest. */
export function sectionOpenedBy(
  text: string,
): { section: CaseSection; rest: string; heading: string } | undefined {
  // Headings are short; a long paragraph is no heading, whatever its first word is.
  const plain = text.slice(0, 400).replace(/\s+/g, ' ').trim()
  for (const [section, pattern] of sections) {
    const match = pattern.exec(plain)
    if (match)
      return {
        section,
        rest: text.replace(/\s+/g, ' ').trim().slice(match[0].length).trim(),
        heading: match[0],
      }
  }
  return undefined
}

const meetingHeader = new RegExp(String.raw`^\p{Lu}[\p{L} ,-]{3,60}\s+(?:den )?${date}$`, 'iu')

/** A page header of minutes: a body and the meeting's date alone on a line. */
export const isMeetingHeader = (text: string): boolean =>
  meetingHeader.test(text.trim()) && !/beslutning/iu.test(text)

/** A person who was away or took no part: quoted protocol, never data about persons. */
export const isAboutPersons = (text: string): boolean =>
  danish`deltog ikke (?:under|i)\b|var (?:inhabil|fraværende|forhindret)|erklærede? sig inhabil|forlod mødet|stedfortræder|mødte? som suppleant|^afbud\b|\bmeldt afbud`.test(
    text,
  )
