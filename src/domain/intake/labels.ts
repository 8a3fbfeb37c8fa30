import type { LabelledField } from './raw-item.ts'

const labels: readonly (readonly [LabelledField, string])[] = [
  ['committee', String.raw`(?:ansvarligt |politisk |fag)?udvalg|behandles i udvalg`],
  ['centre', String.raw`center|forvaltning|afdeling|fagcenter|enhed`],
  [
    'owner',
    String.raw`ansvarlig(?: (?:leder|chef|stilling|for punktet))?|tovholder|projektejer|projektleder|ejer`,
  ],
  [
    'deadline',
    String.raw`frist|deadline|tidsplan|tidsfrist|tidspunkt|forventet (?:afslutning|færdig)|afsluttes`,
  ],
  ['process', String.raw`proces(?:plan)?|videre proces|det videre (?:forløb|arbejde)|udmøntning`],
  ['crossCutting', String.raw`tværgående (?:aspekter|hensyn|sammenhænge)|på tværs`],
  ['executiveRole', String.raw`direktionens rolle`],
  ['treatment', String.raw`politisk behandling|politisk proces|behandling|forelægges`],
  ['status', String.raw`status`],
  ['light', String.raw`trafiklys|lys`],
  ['finished', String.raw`afsluttet|udført|færdig`],
  ['kind', String.raw`type|art|kategori`],
  ['area', String.raw`område`],
  ['economy', String.raw`økonomi|økonomisk (?:konsekvens|effekt)|beløb|bevilling`],
  ['text', String.raw`aftaletekst|tekst fra (?:budget)?aftalen|beskrivelse|indhold|formål`],
]

const patterns = labels.map(
  ([field, words]) =>
    [field, new RegExp(String.raw`^(?:${words})\s*(?:\([^)]*\)\s*)?(?::\s*|$)`, 'iu')] as const,
)

/** A label that opens a line or is one ("Udvalg: …", "Proces"), and what follows it. */
export function labelOf(text: string): { field: LabelledField; rest: string } | undefined {
  const plain = text.trim()
  for (const [field, pattern] of patterns) {
    const match = pattern.exec(plain)
    if (match) return { field, rest: plain.slice(match[0].length) }
  }
  return undefined
}
