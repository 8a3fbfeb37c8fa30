/** The sections of a case that matter here. */
export type CaseSection = 'recommendation' | 'decision' | 'attachments' | 'absence' | 'text'

const months = 'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december'
/** A date as minutes write it: 06-12-2022, 6. december 2022, 6/12 2022. */
export const datePattern = new RegExp(
  String.raw`(\d{1,2})(?:[-./]|\.?\s+)(\d{1,2}|${months})(?:[-./]|\.?\s+)(20\d\d)`,
  'iu',
)

/** A date found in a text, as 2022-12-06. An impossible date is none. */
export function dateIn(text: string): { value: string; from: number; to: number } | undefined {
  const match = datePattern.exec(text)
  if (!match) return undefined
  const month = /^\d/.test(match[2] ?? '')
    ? Number(match[2])
    : months.split('|').indexOf((match[2] ?? '').toLowerCase()) + 1
  const day = Number(match[1])
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined
  return {
    value: `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    from: match.index,
    to: match.index + match[0].length,
  }
}

/** Which section a line opens, when the line is the heading of one. What follows on the same line comes back as rest. */
export function sectionOpenedBy(
  text: string,
): { section: CaseSection; rest: string; heading: string } | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  const patterns: readonly (readonly [CaseSection, RegExp])[] = [
    [
      'decision',
      new RegExp(
        String.raw`^(?:\p{Lu}\p{L}*(?:[ ,-]+(?:og )?\p{L}+){0,5} )?(?:beslutning(?:er|en)?|afgørelse|vedtagelse)(?: (?:i|af|fra|truffet af|for) [^.:]{3,70}?)?(?:,? (?:den|d\.) ${datePattern.source})?\s*(?::|\.?$)`,
        'iu',
      ),
    ],
    [
      'recommendation',
      /^(?:indstilling(?:er)?|beslutningspunkter|forvaltningen (?:indstiller|foreslår)(?:,? at)?|direktionens indstilling|administrationens indstilling|forslag til beslutning|forvaltningens indstilling)\s*(?::|$)/iu,
    ],
    ['attachments', /^(?:bilag|bilagsliste|bilag til punkt \d+|vedhæftede bilag|sagens bilag)\s*(?::|$)/iu],
    [
      'absence',
      /^(?:afbud|fraværende|ikke til stede|inhabil(?:itet)?|afbud fra|ej til stede|deltog ikke|bemærkninger til fremmøde)\s*(?::|$)/iu,
    ],
    [
      'text',
      /^(?:sagsfremstilling|sagsgang|sagsforløb|resum[eé]|sagens kerne|anledning|beslutningstema|problemstilling|baggrund|sagsbeskrivelse|løsning|lovgrundlag|retsgrundlag|økonomi(?:ske konsekvenser)?|økonomi|høring|kommunikation|videre proces|vurdering|tidsplan|miljømæssige konsekvenser|personalemæssige konsekvenser|sammenhæng til .*)\s*:?$/iu,
    ],
  ]
  for (const [section, pattern] of patterns) {
    const match = pattern.exec(plain)
    if (match) {
      const heading = match[0]
      return { section, rest: plain.slice(heading.length).trim(), heading }
    }
  }
  return undefined
}

/** A page header of minutes: a body and the meeting's date alone on a line. */
export const isMeetingHeader = (text: string): boolean =>
  new RegExp(String.raw`^\p{Lu}[\p{L} ,-]{3,60}\s+(?:den )?${datePattern.source}$`, 'iu').test(text.trim()) &&
  !/beslutning/iu.test(text)

/** A person who was away or took no part: quoted protocol, never data about persons. */
export const isAboutPersons = (text: string): boolean =>
  /deltog ikke (?:under|i)|var (?:inhabil|fraværende)|erklærede? sig inhabil|forlod mødet|stedfortræder/iu.test(
    text,
  )
