import type { BodyName } from '../organisation.ts'

/** Visions (visioner) of Åstrup {+8}: four face outward, one inward. */
export const visions = {
  'Børn og unge i fællesskaber': {
    side: 'outward',
    text: 'Alle børn og unge er en del af et fællesskab, hvor nogen mærker, hvis de mangler.',
  },
  'Et langt og selvstændigt liv': {
    side: 'outward',
    text: 'Borgere klarer mest muligt selv, længst muligt, og får hjælp, der bygger på det, de kan.',
  },
  'Naturen er nabo': {
    side: 'outward',
    text: 'Der er højst ti minutter til vild natur, og kommunens egen drift belaster klimaet mindst muligt.',
  },
  'Plads til at skabe': {
    side: 'outward',
    text: 'Den, der vil bygge en virksomhed op, finder plads, råd og kolleger i Åstrup.',
  },
  'Vi løser det sammen': {
    side: 'inward',
    text: 'Kommunen er én arbejdsplads, hvor opgaven går på tværs, og pengene følger det, vi vil.',
  },
} as const

/** The name of a vision. */
export type VisionName = keyof typeof visions

/** The day that the council adopted the vision, and what it is called as a whole. */
export const visionDecision = { on: '-4-03-28', called: 'Åstrup {+8}' }

/** Policies (politikker): the vision each serves, its committee and the day the council decided it. */
export const policies: Readonly<
  Record<string, Readonly<{ vision: VisionName; committee: BodyName; decided: string; text: string }>>
> = {
  'Børne- og Ungepolitik': {
    vision: 'Børn og unge i fællesskaber',
    committee: 'BU',
    decided: '-3-06-18',
    text: 'Vi ser barnet før sagen, hjælper tidligt og spørger børn og unge selv.',
  },
  Ældrepolitik: {
    vision: 'Et langt og selvstændigt liv',
    committee: 'SS',
    decided: '-3-06-18',
    text: 'Hjælpen begynder med det, borgeren kan, og gives af så få forskellige mennesker som muligt.',
  },
  'Klima- og Naturpolitik': {
    vision: 'Naturen er nabo',
    committee: 'KMT',
    decided: '-4-09-26',
    text: 'Kommunens egne bygninger, biler og arealer går forrest, og vandet får plads, før det tager den.',
  },
  'Økonomisk politik': {
    vision: 'Vi løser det sammen',
    committee: 'ØK',
    decided: '-3-03-27',
    text: 'Driften holder sig inden for budgettet, og anlæg betales af overskuddet.',
  },
  Personalepolitik: {
    vision: 'Vi løser det sammen',
    committee: 'ØK',
    decided: '-4-11-20',
    text: 'Den, der er ansat i Åstrup, har en leder i nærheden, kolleger at spørge og indflydelse på sin dag.',
  },
  'Kultur- og Fritidspolitik': {
    vision: 'Børn og unge i fællesskaber',
    committee: 'KF',
    decided: '-3-09-24',
    text: 'Foreningerne kan det, kommunen ikke kan. Kommunen sørger for hus, lys og en hjælpende hånd.',
  },
}
