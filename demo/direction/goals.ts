import type { BodyName } from '../organisation.ts'

/** How a goal is measured (indikator): from where to where, and the values so far. */
export type DemoIndicator = Readonly<{
  title: string
  unit: string
  better: 'up' | 'down'
  baseline: number
  target: number
  source: string
  /** Values with their days; none when the first measuring lies ahead. */
  measured: readonly (readonly [on: string, value: number, note?: string])[]
  firstOn?: string
}>

/** An outcome goal (effektmål): what it serves, by which year, and how it is measured. */
export type DemoGoal = Readonly<{
  serves: readonly string[]
  text: string
  committee: BodyName
  /** The year it is to be reached, counted from the budget year. */
  by: number
  indicator?: DemoIndicator
}>

/** The outcome goals (effektmål). One has no measure, and one is carried out by nothing. */
export const goals: Readonly<Record<string, DemoGoal>> = {
  'Trivsel i dagtilbud': {
    serves: ['Trivselsplan'],
    text: 'Flere børn i vuggestue og dagpleje viser trivsel i den årlige vurdering.',
    committee: 'BU',
    by: 2,
    indicator: {
      title: 'Børn i trivsel i dagtilbud',
      unit: '%',
      better: 'up',
      baseline: 81,
      target: 88,
      source: 'Dagtilbuddenes trivselsvurdering hvert efterår',
      measured: [
        ['-2-11-14', 82],
        ['-1-10-02', 84],
        ['0-10-01', 85],
      ],
    },
  },
  'Færre børn i mistrivsel': {
    serves: ['Trivselsplan'],
    text: 'Færre elever har bekymrende fravær.',
    committee: 'BU',
    by: 2,
    indicator: {
      title: 'Elever med bekymrende fravær',
      unit: '%',
      better: 'down',
      baseline: 12.4,
      target: 9,
      source: 'Skolernes fraværssystem, fravær over 10 procent',
      measured: [
        ['-2-06-30', 12.1],
        ['-1-06-30', 11.6],
        ['0-06-30', 11.1],
      ],
    },
  },
  'Fritid for alle børn': {
    serves: ['Planstrategi'],
    text: 'Børn i familier med få penge går til noget i fritiden på lige fod med andre.',
    committee: 'KF',
    by: 2,
  },
  'Unge i job og uddannelse': {
    serves: ['Børne- og Ungepolitik'],
    text: 'Flere unge under 25 år er i job eller uddannelse.',
    committee: 'BE',
    by: 2,
    indicator: {
      title: 'Unge i job eller uddannelse',
      unit: '%',
      better: 'up',
      baseline: 86,
      target: 91,
      source: 'Jobcentrets opgørelse pr. 30. juni',
      measured: [
        ['-2-06-30', 86.4],
        ['-1-06-30', 87.2],
        ['0-06-30', 88.1],
      ],
    },
  },
  'Borgere klarer sig selv': {
    serves: ['Ét godt liv'],
    text: 'Flere borgere er uden varig hjælp seks måneder efter et forløb.',
    committee: 'SS',
    by: 1,
    indicator: {
      title: 'Borgere uden varig hjælp efter seks måneder',
      unit: '%',
      better: 'up',
      baseline: 52,
      target: 65,
      source: 'Omsorgssystemet, afsluttede forløb',
      measured: [
        ['-2-06-30', 54, '112 forløb'],
        ['-1-06-30', 58, '143 forløb'],
        ['0-06-30', 60, '151 forløb'],
      ],
    },
  },
  'Sunde måltider hele livet': {
    serves: ['Ét godt liv'],
    text: 'Maden i daginstitutioner og på plejecentre er lavet fra bunden af gode råvarer.',
    committee: 'SS',
    by: 2,
    indicator: {
      title: 'Økologi i kommunens køkkener',
      unit: '%',
      better: 'up',
      baseline: 34,
      target: 60,
      source: 'Køkkenernes indkøb, kilo',
      measured: [['-2-12-15', 36]],
    },
  },
  'Flere i fællesskaber': {
    serves: ['Planstrategi', 'Ét godt liv'],
    text: 'Flere borgere er med i en forening eller et lokalt fællesskab.',
    committee: 'KF',
    by: 2,
    indicator: {
      title: 'Voksne i forening eller fællesskab',
      unit: '%',
      better: 'up',
      baseline: 61,
      target: 68,
      source: 'Borgerpanelet hvert forår',
      measured: [
        ['-2-05-28', 61],
        ['-1-05-29', 62],
        ['0-05-28', 64],
      ],
    },
  },
  'CO₂ fra egen drift': {
    serves: ['Klimahandlingsplan'],
    text: 'Kommunens biler og maskiner udleder mindre.',
    committee: 'KMT',
    by: 3,
    indicator: {
      title: 'Udledning fra kommunens kørsel',
      unit: 'ton',
      better: 'down',
      baseline: 1840,
      target: 700,
      source: 'Klimaregnskabet',
      measured: [
        ['-2-03-31', 1620],
        ['-1-03-31', 1390],
        ['0-03-31', 1210],
      ],
    },
  },
  'Mindre energi i bygningerne': {
    serves: ['Klimahandlingsplan'],
    text: 'Kommunens bygninger bruger mindre varme og strøm.',
    committee: 'KMT',
    by: 3,
    indicator: {
      title: 'Energi pr. kvadratmeter',
      unit: 'kWh',
      better: 'down',
      baseline: 142,
      target: 115,
      source: 'Energimålerne, omregnet til et normalt år',
      measured: [
        ['-2-03-31', 140],
        ['-1-03-31', 137],
        ['0-03-31', 134],
      ],
    },
  },
  'Ingen oversvømmede hjem': {
    serves: ['Klimahandlingsplan'],
    text: 'Ingen hjem langs åen oversvømmes ved en hændelse, der sker hvert tiende år.',
    committee: 'KMT',
    by: 3,
    indicator: {
      title: 'Hjem i risiko langs åen',
      unit: 'hjem',
      better: 'down',
      baseline: 140,
      target: 0,
      source: 'Beregning af vandets vej, når første etape er bygget',
      measured: [],
      firstOn: '0-12-15',
    },
  },
  'Natur på egne arealer': {
    serves: ['Naturstrategi'],
    text: 'En større del af kommunens arealer drives som natur.',
    committee: 'KMT',
    by: 2,
    indicator: {
      title: 'Kommunale arealer med naturpleje',
      unit: '%',
      better: 'up',
      baseline: 14,
      target: 25,
      source: 'Plejekortet, opgjort efter sidste høslæt',
      measured: [
        ['-2-09-12', 16],
        ['-1-08-31', 19],
        ['0-08-31', 21],
      ],
    },
  },
  'Budget i balance': {
    serves: ['Styringsstrategi'],
    text: 'Driften holder sig inden for budgettet hvert år.',
    committee: 'ØK',
    by: 1,
    indicator: {
      title: 'Afvigelse fra driftsbudgettet',
      unit: '%',
      better: 'down',
      baseline: 1.8,
      target: 0.5,
      source: 'Årsregnskabet',
      measured: [
        ['-2-04-29', 1.4],
        ['-1-04-28', 1.1],
        ['0-04-27', 0.8],
      ],
    },
  },
  'Lavere sygefravær': {
    serves: ['Arbejdsplads Åstrup'],
    text: 'Færre fraværsdage pr. fuldtidsansat.',
    committee: 'ØK',
    by: 1,
    indicator: {
      title: 'Fraværsdage pr. fuldtidsansat',
      unit: 'dage',
      better: 'down',
      baseline: 15.2,
      target: 12.5,
      source: 'Lønsystemet, seneste 12 måneder',
      measured: [
        ['-2-12-15', 14.6],
        ['-1-06-30', 14.1],
        ['0-06-30', 13.7],
      ],
    },
  },
}
