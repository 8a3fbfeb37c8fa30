import type { NewItem } from './types.ts'

/** Hensigtserklæringer of the newest agreement, by area. Amounts in 1.000 kr. */
export const newIntents: readonly NewItem[] = [
  {
    number: 'Ø1',
    title: 'Budgetter, der følger børnene',
    type: 'economic',
    committee: 'ØK',
    coCommittees: ['BU'],
    prose: [
      'Parterne ønsker en model, hvor budgettet til dagtilbud og skoler følger antallet af børn, både når det falder, og når det stiger. Økonomiudvalget og Børne- og Ungeudvalget får et forslag inden sommerferien {0}.',
    ],
  },
  {
    number: 'Ø2',
    title: 'Vikarer fra egne rækker',
    type: 'economic',
    committee: 'SS',
    prose: [
      'Det er parternes hensigt, at plejecentrene og hjemmeplejen får deres eget vikarkorps, så færre vagter dækkes af bureauer. Social- og Sundhedsudvalget forelægges en plan senest i 2. kvartal {0}.',
    ],
  },
  {
    number: 'Ø3',
    title: 'Tilskud til foreninger på én side',
    type: 'economic',
    committee: 'KF',
    prose: [
      'Reglerne for tilskud fylder i dag 34 sider. Parterne er enige om, at Kultur- og Fritidsudvalget skal se dem igennem, så en kasserer kan søge på ti minutter.',
    ],
  },
  {
    number: 'Ø4',
    title: 'Løn og bogholderi sammen med naboen',
    type: 'economic',
    committee: 'ØK',
    prose: [
      'Parterne vil undersøge, om løn og bogholderi kan løses sammen med en nabokommune uden at flytte arbejdspladser fra Åstrup. Økonomiudvalget drøfter en første afklaring i efteråret {0}.',
    ],
  },
  {
    number: 'Ø5',
    title: 'Overblik over kommunens jord',
    type: 'economic',
    committee: 'ØK',
    prose: [
      'Kommunen ejer jord, som ingen bruger. Parterne ønsker en samlet liste med forslag til, hvad der kan blive skov, hvad der kan bygges på, og hvad der kan sælges. Listen forelægges Økonomiudvalget inden udgangen af {0}.',
    ],
  },
  {
    number: 'S1',
    title: 'Et sundhedshus, der er let at finde rundt i',
    type: 'social',
    committee: 'SS',
    prose: [
      'Når regionen flytter ind i Sundhedshuset, skal borgeren stadig kun ind ad én dør. Parterne ønsker en aftale med regionen om fælles modtagelse, og at Social- og Sundhedsudvalget får den til godkendelse.',
    ],
  },
  {
    number: 'S2',
    title: 'Børn, der er pårørende',
    type: 'social',
    committee: 'BU',
    coCommittees: ['SS'],
    prose: [
      'Børn af forældre med alvorlig sygdom eller misbrug skal opdages af de voksne, de møder hver dag. Parterne er enige om, at Børne- og Ungeudvalget og Social- og Sundhedsudvalget sammen får et oplæg om, hvordan det kan ske.',
    ],
  },
  {
    number: 'S3',
    title: 'Boliger, som unge kan betale',
    type: 'social',
    committee: 'ØK',
    prose: [
      'Parterne ønsker, at Økonomiudvalget drøfter med boligforeningerne, hvor der kan bygges små boliger til unge under uddannelse. En status forelægges i 3. kvartal {0}.',
    ],
  },
  {
    number: 'S4',
    title: 'Unge, der er meget alene',
    type: 'social',
    committee: 'BU',
    amounts: [300, 300, undefined, undefined],
    prose: [
      'Ungerådet har peget på, at mange unge sidder alene om aftenen. Parterne ønsker, at Børne- og Ungeudvalget sammen med rådet finder to steder, hvor man kan komme uden at skulle noget bestemt. Der afsættes 0,3 mio. kr. i {0} og {+1}.',
    ],
  },
  {
    number: 'S5',
    title: 'Et hus til de frivillige',
    type: 'social',
    committee: 'KF',
    amounts: [250, 250, 250, 250],
    prose: [
      'De frivillige foreninger mangler et sted at holde møder og opbevare ting. Parterne ønsker, at Kultur- og Fritidsudvalget finder lokaler i en bygning, som kommunen har i forvejen. Der afsættes 0,25 mio. kr. årligt til husleje og nøgler.',
    ],
  },
  {
    number: 'S6',
    title: 'Færre sygedage, der kunne være undgået',
    type: 'social',
    committee: 'ØK',
    prose: [
      'Parterne ønsker, at sygefraværet falder til landets gennemsnit inden {+2}. Økonomiudvalget får tal hvert halve år, og Hovedudvalget inddrages i, hvad der skal til.',
    ],
  },
  {
    number: 'M1',
    title: 'Varme i landsbyerne uden gas',
    type: 'environmental',
    committee: 'KMT',
    prose: [
      'Fire landsbyer får ikke fjernvarme. Parterne ønsker, at borgerne dér får hjælp til at gå sammen om varme fra jord eller luft. Klima-, Miljø- og Teknikudvalget får et oplæg senest i maj {0}.',
    ],
  },
  {
    number: 'M2',
    title: 'Hjemmeplejen kører på strøm',
    type: 'environmental',
    committee: 'KMT',
    coCommittees: ['SS'],
    amounts: [500, 500, undefined, undefined],
    prose: [
      'Det er parternes hensigt, at hjemmeplejens sidste benzinbiler er skiftet inden udgangen af {+1}. Klima-, Miljø- og Teknikudvalget har ansvaret og inddrager Social- og Sundhedsudvalget. Der afsættes 0,5 mio. kr. i hvert af årene {0} og {+1} til ladestandere.',
    ],
  },
  {
    number: 'M3',
    title: 'Mad med mindre klimaaftryk',
    type: 'environmental',
    committee: 'SS',
    prose: [
      'Parterne ønsker, at kommunens køkkener serverer mere, der er dyrket i nærheden, og at menuen prøves af sammen med beboere og børn. Social- og Sundhedsudvalget får erfaringerne i foråret {+1}.',
    ],
  },
  {
    number: 'M4',
    title: 'Skov ved vandværket',
    type: 'environmental',
    committee: 'KMT',
    prose: [
      'Parterne vil undersøge, om der kan plantes skov på 25 hektar ved vandværket, så drikkevandet beskyttes. Klima-, Miljø- og Teknikudvalget drøfter mulighederne med lodsejerne.',
    ],
  },
  {
    number: 'K1',
    title: 'Svømmehallen efter {+3}',
    type: 'future budgets',
    committee: 'KF',
    prose: [
      'De nye rør giver ro i ti år, men ikke længere. Kultur- og Fritidsudvalget fremlægger de tre spor for svømmehallen, så de kan indgå i forhandlingerne om budget {+1}.',
    ],
  },
  {
    number: 'K2',
    title: 'Skolerne i landdistrikterne',
    type: 'future budgets',
    committee: 'BU',
    prose: [
      'Parterne lukker ingen skoler i denne aftale. Børne- og Ungeudvalget beskriver, hvor få elever en skole kan drives med, og forældrene inddrages, før der skrives noget.',
    ],
  },
  {
    number: 'K3',
    title: 'Plejeboliger i Lindholm',
    type: 'future budgets',
    committee: 'SS',
    prose: [
      'Om ti år er der 420 flere borgere over 80 år. Social- og Sundhedsudvalget forelægges et forslag til, hvornår der er brug for et plejecenter i Lindholm, og hvor det kan ligge.',
    ],
  },
  {
    number: 'K4',
    title: 'Bus til banen hver time',
    type: 'future budgets',
    committee: 'KMT',
    prose: [
      'Klima-, Miljø- og Teknikudvalget belyser sammen med trafikselskabet, hvad det kræver at få en bus fra de fem største landsbyer til stationen hver time.',
    ],
  },
]
