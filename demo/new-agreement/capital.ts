import type { NewItem } from './types.ts'

/** Anlægsprojekter of the newest agreement. Amounts in 1.000 kr. */
export const newCapital: readonly NewItem[] = [
  {
    number: 'A1',
    title: 'Akutpladser på Søbakken',
    type: 'capital',
    committee: 'SS',
    amounts: [1500, 6500, undefined, undefined],
    prose: [
      'De seks akutpladser, som tidligere var tænkt på Sundhedshuset, bygges i stedet ved Plejecenter Søbakken. Der afsættes 1,5 mio. kr. i {0} og 6,5 mio. kr. i {+1}.',
      'Pladserne skal kunne tages i brug senest den 1. oktober {+1}.',
    ],
  },
  {
    number: 'A2',
    title: 'Nye rør i svømmehallen',
    type: 'capital',
    committee: 'KF',
    amounts: [3500, 4500, undefined, undefined],
    prose: [
      'Rørene kan ikke vente på den store beslutning om svømmehallen. De skiftes i to sommerferier. Der afsættes 3,5 mio. kr. i {0} og 4,5 mio. kr. i {+1}.',
    ],
  },
  {
    number: 'A3',
    title: 'Plads til vandet i Bymarken',
    type: 'capital',
    committee: 'KMT',
    amounts: [1000, 5000, 7000, undefined],
    prose: [
      'Bymarken ligger lavt, og kældrene har stået under vand tre gange på ti år. Græsset mellem blokkene sænkes, så det kan holde på vandet, til kloakken kan følge med.',
      'Der afsættes 1,0 mio. kr. i {0}, 5,0 mio. kr. i {+1} og 7,0 mio. kr. i {+2}. Boligforeningen inddrages fra begyndelsen.',
    ],
  },
  {
    number: 'A4',
    title: 'Daginstitution i Lindholm',
    type: 'capital',
    committee: 'BU',
    amounts: [undefined, 2000, 14_000, 16_000],
    prose: [
      'Lindholm vokser, og de to små huse er slidt op. De afløses af ét hus med plads til 96 børn, bygget i træ og tæt på skolen.',
      'Parterne afsætter 2,0 mio. kr. i {+1}, 14,0 mio. kr. i {+2} og 16,0 mio. kr. i {+3}.',
    ],
  },
  {
    number: 'A5',
    title: 'Cykelsti Åstrup–Skovby',
    type: 'capital',
    committee: 'KMT',
    amounts: [800, 4200, undefined, undefined],
    prose: [
      'Stien bliver 3,1 kilometer og følger den gamle bane. Der afsættes 0,8 mio. kr. i {0} til projektering og 4,2 mio. kr. i {+1} til anlæg.',
    ],
  },
  {
    number: 'A6',
    title: 'Omklædning i Åstruphallen',
    type: 'capital',
    committee: 'KF',
    amounts: [2600, undefined, undefined, undefined],
    prose: [
      'Omklædningsrummene er fra 1974. De gøres mindre, flere og lette at bruge for den, der sidder i kørestol. Der afsættes 2,6 mio. kr. i {0}.',
    ],
  },
  {
    number: 'A7',
    title: 'Tage på skoler og haller',
    type: 'capital',
    committee: 'KMT',
    amounts: [4000, 4000, 4000, 4000],
    prose: [
      'Parterne afsætter 4,0 mio. kr. i hvert af årene {0}-{+3} til tage, der ellers bliver dyrere, jo længere de venter. Udvalget får hvert år en liste over de tage, der er værst.',
    ],
  },
  {
    number: 'A8',
    title: 'Ti boliger på Kildevang',
    type: 'capital',
    committee: 'SS',
    amounts: [1200, 8000, 9000, '?'],
    prose: [
      'Unge med handicap skal ikke vente hjemme hos deres forældre, til de er midt i tyverne. Der bygges ti boliger, hvor man bor for sig selv og spiser sammen.',
      'Der afsættes 1,2 mio. kr. i {0}, 8,0 mio. kr. i {+1} og 9,0 mio. kr. i {+2}. Det sidste år fastlægges, når licitationen er holdt.',
    ],
  },
  {
    number: 'A9',
    title: 'Salg af den gamle materielgård',
    type: 'capital',
    committee: 'ØK',
    amounts: [undefined, -8500, undefined, undefined],
    prose: [
      'Materielgården flytter til Nordre Ringvej, og grunden ved åen sælges til boliger. Der ventes en indtægt på 8,5 mio. kr. i {+1}.',
    ],
  },
  {
    number: 'A10',
    title: 'Pulje til tilgængelighed i byen',
    type: 'capital',
    committee: 'KMT',
    amounts: [750, 750, 750, 750],
    prose: [],
  },
]

/** The printed total of a year that isn't the sum of its items: an honest slip, found when the totals are reconciled (R10). */
export const slipInTotal = { year: 2, printed: 34_250, sum: 34_750 } as const
