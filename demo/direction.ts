import type { bodies } from './organisation.ts'

type Body = keyof typeof bodies

/** Visions (visioner) of Åstrup 2035: three face outward, one inward. */
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
  'Vi løser det sammen': {
    side: 'inward',
    text: 'Kommunen er én arbejdsplads, hvor opgaven går på tværs, og pengene følger det, vi vil.',
  },
} as const

/** Policies (politikker): the vision each serves, its committee, and the year before the budget year it was decided. */
export const policies: Readonly<
  Record<string, Readonly<{ vision: keyof typeof visions; committee: Body; decided: string }>>
> = {
  'Børne- og Ungepolitik': { vision: 'Børn og unge i fællesskaber', committee: 'BU', decided: '-3-06-18' },
  Ældrepolitik: { vision: 'Et langt og selvstændigt liv', committee: 'SS', decided: '-3-06-18' },
  'Klima- og Naturpolitik': { vision: 'Naturen er nabo', committee: 'KMT', decided: '-4-09-26' },
  'Økonomisk politik': { vision: 'Vi løser det sammen', committee: 'ØK', decided: '-3-03-27' },
  Personalepolitik: { vision: 'Vi løser det sammen', committee: 'ØK', decided: '-4-11-20' },
  'Kultur- og Fritidspolitik': {
    vision: 'Børn og unge i fællesskaber',
    committee: 'KF',
    decided: '-3-09-24',
  },
}

/** Strategies (strategier), the policy each serves, and the budget year each claims to shape where it does. */
export const strategies: Readonly<
  Record<
    string,
    Readonly<{
      policy?: string
      vision?: keyof typeof visions
      committee: Body
      decided: string
      isPlanningStrategy?: true
      shapes?: number
    }>
  >
> = {
  'Trivselsplan 2030': { policy: 'Børne- og Ungepolitik', committee: 'BU', decided: '-3-12-11' },
  'Ét godt liv 2025': { policy: 'Ældrepolitik', committee: 'SS', decided: '-3-11-26' },
  'Klimahandlingsplan 2030': { policy: 'Klima- og Naturpolitik', committee: 'KMT', decided: '-3-01-30' },
  'Naturstrategi 2024': { policy: 'Klima- og Naturpolitik', committee: 'KMT', decided: '-3-05-28' },
  'Styringsstrategi 2026': { policy: 'Økonomisk politik', committee: 'ØK', decided: '-2-12-16', shapes: -1 },
  'Arbejdsplads Åstrup': { policy: 'Personalepolitik', committee: 'ØK', decided: '-3-02-27' },
  'Én indgang 2025': { vision: 'Vi løser det sammen', committee: 'ØK', decided: '-3-10-29' },
  'Planstrategi 2024': {
    policy: 'Kultur- og Fritidspolitik',
    committee: 'KF',
    decided: '-3-04-23',
    isPlanningStrategy: true,
  },
}

/** Cross-cutting themes (tværgående temaer); those with a date have a priority that the council set across. */
export const themes: Readonly<
  Record<string, Readonly<{ text: string; priority?: string; committee?: Body }>>
> = {
  Rekruttering: { text: 'Vi kan få og holde på dem, velfærden skal løses af.', priority: '-2-06-24' },
  'Borgerens møde med kommunen': {
    text: 'Borgeren møder én kommune, ikke seks centre.',
    priority: '-2-06-24',
  },
  Klima: { text: 'Mindre udledning og plads til vandet.' },
  'Lokale fællesskaber': { text: 'Landsbyer og foreninger, der selv kan.', priority: '-1-06-23' },
  'Unge på vej': { text: 'Alle unge er i job eller uddannelse, eller på vej dertil.' },
}

type DemoIndicator = Readonly<{
  title: string
  unit: string
  better: 'up' | 'down'
  baseline: number
  target: number
  /** Measured values, by year and month and day relative to the budget year; none when the first lies ahead. */
  measured: readonly (readonly [on: string, value: number])[]
  firstOn?: string
}>

/** Outcome goals (effektmål), what each serves, and how it is measured. */
export const goals: Readonly<
  Record<
    string,
    Readonly<{ serves: readonly string[]; text: string; committee: Body; indicator?: DemoIndicator }>
  >
> = {
  'Trivsel i dagtilbud': {
    serves: ['Trivselsplan 2030'],
    text: 'Flere børn i vuggestue og dagpleje viser trivsel i den årlige vurdering.',
    committee: 'BU',
    indicator: {
      title: 'Børn i trivsel i dagtilbud',
      unit: '%',
      better: 'up',
      baseline: 81,
      target: 88,
      measured: [
        ['-2-11-15', 82],
        ['-1-10-30', 84],
      ],
    },
  },
  'Færre børn i mistrivsel': {
    serves: ['Trivselsplan 2030'],
    text: 'Færre elever har bekymrende fravær.',
    committee: 'BU',
    indicator: {
      title: 'Elever med bekymrende fravær',
      unit: '%',
      better: 'down',
      baseline: 12.4,
      target: 9,
      measured: [
        ['-2-06-30', 12.1],
        ['-1-06-30', 11.6],
      ],
    },
  },
  'Borgere klarer sig selv': {
    serves: ['Ét godt liv 2025'],
    text: 'Flere borgere er uden varig hjælp seks måneder efter et forløb.',
    committee: 'SS',
    indicator: {
      title: 'Borgere uden varig hjælp efter seks måneder',
      unit: '%',
      better: 'up',
      baseline: 52,
      target: 65,
      measured: [
        ['-2-06-30', 54],
        ['-1-06-30', 58],
      ],
    },
  },
  'Flere i fællesskaber': {
    serves: ['Planstrategi 2024', 'Ét godt liv 2025'],
    text: 'Flere borgere er med i en forening eller et lokalt fællesskab.',
    committee: 'KF',
    indicator: {
      title: 'Voksne i forening eller fællesskab',
      unit: '%',
      better: 'up',
      baseline: 61,
      target: 68,
      measured: [['-1-05-31', 61]],
    },
  },
  'CO₂ fra egen drift': {
    serves: ['Klimahandlingsplan 2030'],
    text: 'Kommunens bygninger og kørsel udleder mindre.',
    committee: 'KMT',
    indicator: {
      title: 'Udledning fra egen drift',
      unit: 'ton',
      better: 'down',
      baseline: 5400,
      target: 3200,
      measured: [['-2-12-31', 4700]],
    },
  },
  'Ingen oversvømmede hjem': {
    serves: ['Klimahandlingsplan 2030'],
    text: 'Ingen hjem langs åen oversvømmes ved en hændelse, der sker hvert tiende år.',
    committee: 'KMT',
    indicator: {
      title: 'Hjem i risiko langs åen',
      unit: 'hjem',
      better: 'down',
      baseline: 140,
      target: 0,
      measured: [],
      firstOn: '0-12-31',
    },
  },
  'Natur på egne arealer': {
    serves: ['Naturstrategi 2024'],
    text: 'En større del af kommunens arealer drives som natur.',
    committee: 'KMT',
    indicator: {
      title: 'Kommunale arealer med naturpleje',
      unit: '%',
      better: 'up',
      baseline: 14,
      target: 25,
      measured: [['-1-08-31', 19]],
    },
  },
  'Budget i balance': {
    serves: ['Styringsstrategi 2026'],
    text: 'Driften holder sig inden for budgettet hvert år.',
    committee: 'ØK',
    indicator: {
      title: 'Afvigelse fra driftsbudgettet',
      unit: '%',
      better: 'down',
      baseline: 1.8,
      target: 0.5,
      measured: [['-2-12-31', 1.1]],
    },
  },
  'Lavere sygefravær': {
    serves: ['Arbejdsplads Åstrup'],
    text: 'Færre fraværsdage pr. fuldtidsansat.',
    committee: 'ØK',
    indicator: {
      title: 'Fraværsdage pr. fuldtidsansat',
      unit: 'dage',
      better: 'down',
      baseline: 15.2,
      target: 12.5,
      measured: [
        ['-2-12-31', 14.6],
        ['-1-06-30', 14.1],
      ],
    },
  },
  'Unge i job og uddannelse': {
    serves: ['Planstrategi 2024'],
    text: 'Flere unge under 25 år er i job eller uddannelse.',
    committee: 'BE',
    indicator: {
      title: 'Unge i job eller uddannelse',
      unit: '%',
      better: 'up',
      baseline: 86,
      target: 91,
      measured: [['-1-06-30', 87]],
    },
  },
  'En indgang til kommunen': {
    serves: ['Én indgang 2025'],
    text: 'Borgeren skal kun fortælle sin historie én gang.',
    committee: 'ØK',
  },
  'Sunde måltider hele livet': {
    serves: ['Ét godt liv 2025'],
    text: 'Mad i daginstitutioner og på plejecentre er lavet af gode råvarer.',
    committee: 'SS',
  },
}

/** Framework agreements (mål- og rammeaftaler) and projects (projekter), each serving a goal. Ejendomme has none. */
export const frameworkAgreements: Readonly<
  Record<string, Readonly<{ unit: string; serves: readonly string[]; signed: string }>>
> = {
  'Mål- og rammeaftale, Skole og Dagtilbud': {
    unit: 'Center for Skole og Dagtilbud',
    serves: ['Trivsel i dagtilbud'],
    signed: '-1-01-20',
  },
  'Mål- og rammeaftale, Børn og Familie': {
    unit: 'Center for Børn og Familie',
    serves: ['Færre børn i mistrivsel'],
    signed: '-1-01-20',
  },
  'Mål- og rammeaftale, Ældre og Sundhed': {
    unit: 'Center for Ældre og Sundhed',
    serves: ['Borgere klarer sig selv'],
    signed: '-1-01-20',
  },
  'Mål- og rammeaftale, Teknik og Klima': {
    unit: 'Center for Teknik og Klima',
    serves: ['Ingen oversvømmede hjem', 'Natur på egne arealer'],
    signed: '-1-01-27',
  },
  'Mål- og rammeaftale, Økonomi og Styring': {
    unit: 'Center for Økonomi og Styring',
    serves: ['Budget i balance'],
    signed: '-1-01-20',
  },
  'Mål- og rammeaftale, Kultur og Fritid': {
    unit: 'Center for Kultur og Fritid',
    serves: ['Flere i fællesskaber'],
    signed: '-1-01-27',
  },
}

/** Projects across centres (tværgående projekter). */
export const projects: Readonly<
  Record<
    string,
    Readonly<{ owner: string; centres: readonly string[]; serves: readonly string[]; starts: string }>
  >
> = {
  'Projekt: Arbejdsplads Åstrup': {
    owner: 'HR-chef',
    centres: ['HR og Løn', 'Center for Ældre og Sundhed', 'Center for Skole og Dagtilbud'],
    serves: ['Lavere sygefravær'],
    starts: '-2-03-03',
  },
  'Projekt: Job først': {
    owner: 'Centerchef, Arbejdsmarked og Erhverv',
    centres: ['Center for Arbejdsmarked og Erhverv', 'Center for Børn og Familie'],
    serves: ['Unge i job og uddannelse'],
    starts: '-1-02-02',
  },
  'Projekt: Grøn drift': {
    owner: 'Leder, Natur og Klima',
    centres: ['Center for Teknik og Klima'],
    serves: ['CO₂ fra egen drift'],
    starts: '-1-04-01',
  },
}

/** Initiatives (indsatser) and what each carries out. */
export const initiatives: Readonly<
  Record<string, Readonly<{ unit: string; serves: string; starts: string }>>
> = {
  'Vejledning af vuggestuer': {
    unit: 'Center for Skole og Dagtilbud',
    serves: 'Mål- og rammeaftale, Skole og Dagtilbud',
    starts: '-1-02-02',
  },
  'Skole-hjem-samtaler i eget hjem': {
    unit: 'Center for Børn og Familie',
    serves: 'Mål- og rammeaftale, Børn og Familie',
    starts: '-1-03-02',
  },
  'Hjemmetræning i otte uger': {
    unit: 'Træning og Rehabilitering',
    serves: 'Mål- og rammeaftale, Ældre og Sundhed',
    starts: '-1-02-16',
  },
  'Vandets vej gennem byen': {
    unit: 'Vej og Park',
    serves: 'Mål- og rammeaftale, Teknik og Klima',
    starts: '-1-05-04',
  },
  'Fælles kontraktstyring': {
    unit: 'Center for Økonomi og Styring',
    serves: 'Mål- og rammeaftale, Økonomi og Styring',
    starts: '-1-01-12',
  },
  'Åbne døre i foreningerne': {
    unit: 'Center for Kultur og Fritid',
    serves: 'Mål- og rammeaftale, Kultur og Fritid',
    starts: '-1-03-16',
  },
  'Mentor til nye kolleger': {
    unit: 'HR og Løn',
    serves: 'Projekt: Arbejdsplads Åstrup',
    starts: '-1-01-05',
  },
  'Fast kontaktperson': {
    unit: 'Center for Arbejdsmarked og Erhverv',
    serves: 'Projekt: Job først',
    starts: '-1-02-09',
  },
  'Elbiler i hjemmeplejen': { unit: 'Natur og Klima', serves: 'Projekt: Grøn drift', starts: '-1-04-13' },
}

/** Direction sources (retningskilder): an anchor in its own right. */
export const directionSources = {
  Kerneopgaven: { type: 'core task', text: 'Velfærd, der gør borgeren i stand til mere selv.' },
  Ledelsesgrundlaget: {
    type: 'leadership foundation',
    text: 'Vi leder på tværs, tæt på og med blik for opgaven.',
  },
  Ældreloven: { type: 'law', text: 'Loven om ældrepleje, som trådte i kraft i 2025.' },
  Serviceloven: { type: 'law', text: 'Serviceloven, kapitlerne om træning og rehabilitering.' },
} as const
