/** Danish texts of pasting rows from a spreadsheet. */
export const paste = {
  title: (kinds: string) => `Sæt ${kinds.toLowerCase()} ind fra et regneark`,
  lead: 'Markér rækkerne i regnearket, kopiér dem, og sæt dem ind i feltet. Intet bliver oprettet, før du har set, hvad det bliver til.',
  into: (agreement: string) => `Punkterne lægges i ${agreement}.`,
  howTo: 'Sådan skal det se ud',
  howToText:
    'Første række må gerne være overskrifter, på dansk eller engelsk og i den rækkefølge, I har dem. Uden overskrifter læses kolonnerne i rækkefølgen nedenfor. Kolonner, der ikke kendes, springes over.',
  howToCsv: 'Tekst fra en CSV-fil kan også sættes ind, med semikolon eller komma mellem felterne.',
  columns: 'Kolonner',
  columnNeeded: 'nødvendig',
  amountColumns: 'Beløb: en kolonne pr. år med årstallet som overskrift, fx 2027.',
  namesHint: (names: string) =>
    `Skrives med navn: ${names}. Organer, enheder og stillinger, der ikke findes endnu, kan du oprette i samme omgang. Flere i én celle skilles med semikolon.`,
  example: 'Et eksempel',
  examples: {
    body: [
      ['Navn', 'Kort navn', 'Type'],
      ['Kommunalbestyrelsen', 'KB', 'Kommunalbestyrelse'],
      ['Børne- og Ungeudvalget', 'BU', 'Stående udvalg'],
    ],
    unit: [
      ['Navn', 'Type', 'Hører under'],
      ['Center for Skole og Dagtilbud', 'Center', ''],
      ['Lindholm Skole', 'Institution', 'Center for Skole og Dagtilbud'],
    ],
    position: [
      ['Stilling', 'Enhed'],
      ['Centerchef, Skole og Dagtilbud', 'Center for Skole og Dagtilbud'],
      ['Skoleleder', 'Lindholm Skole'],
    ],
    policy: [
      ['Politik', 'Vedtaget den', 'Vedtaget af', 'Tjener'],
      ['Ældrepolitik', '18.06.2024', 'KB', 'Et langt og selvstændigt liv'],
    ],
    strategy: [
      ['Strategi', 'Vedtaget den', 'Tjener'],
      ['Strategi for nærhed', '9. marts 2025', 'Ældrepolitik'],
    ],
    goal: [
      ['Mål', 'Målår', 'Ansvarlig', 'Tjener'],
      ['Borgere klarer sig selv', '2030', 'Centerchef, Ældre og Sundhed', 'Strategi for nærhed'],
    ],
    indicator: [
      ['Indikator', 'Enhed', 'Udgangspunkt', 'Mål', 'Målår', 'Måler'],
      ['Borgere uden varig hjælp', '%', '52', '65', '2030', 'Borgere klarer sig selv'],
    ],
    'agreement item': [
      ['Nr.', 'Punkt', 'Type', 'Udvalg', 'Ansvarlig', '2027', '2028'],
      ['D4', 'Rehabilitering før varig hjælp', 'Drift', 'SS', 'Leder, Træning', '−1.500', '−2.800'],
    ],
  } as Readonly<Record<string, readonly (readonly string[])[]>>,
  field: 'Rækker',
  fieldHint: 'Højst 2.000 rækker ad gangen.',
  area: 'Område for hensigt',
  unit: 'Beløbene er i',
  unitHint: 'Gælder kolonner, hvis overskrift ikke selv siger det.',
  preview: 'Se, hvad det bliver til',
  previewAgain: 'Læs rækkerne igen',
  changedSince: 'Rækkerne er ændret, siden du så, hvad de bliver til. Her er det, de bliver til nu.',
  nothing: 'Der er ingen rækker i feltet. Kopiér dem fra regnearket, og sæt dem ind.',
  tooMany: (count: number) =>
    `Det er for meget på én gang (rækker: ${count}). Sæt højst 2.000 rækker ind ad gangen.`,
  noneNew: 'Alle rækker findes i forvejen. Der er ikke noget at oprette.',
  summary: 'Det bliver til',
  willBeMade: (count: number) => (count === 1 ? '1 bliver oprettet' : `${count} bliver oprettet`),
  areKnown: (count: number) => `${count} findes i forvejen og springes over`,
  areDouble: (count: number) => `${count} står to gange og oprettes én gang`,
  areBroken: (count: number) => `${count} kan ikke læses`,
  unknownHeadings: (headings: string) => `Disse kolonner kendes ikke og springes over: ${headings}.`,
  noHeading: 'Der er ingen overskrifter, så kolonnerne er læst i rækkefølge.',
  problemsTitle: 'Det, der ikke kan læses',
  problemLine: (line: number) => `Linje ${line}`,
  problems: {
    missing: (label: string) => `${label} mangler.`,
    date: (_label: string, written: string) =>
      `»${written}« er ikke en dato; skriv fx 9. marts 2027 eller 09.03.2027.`,
    time: (_label: string, written: string) =>
      `»${written}« er ikke et tidspunkt; skriv fx 9. marts 2027, marts 2027, 1. kvartal 2027 eller 2027.`,
    year: (label: string, written: string) => `${label}: »${written}« er ikke et årstal.`,
    number: (label: string, written: string) => `${label}: »${written}« er ikke et tal.`,
    amount: (label: string, written: string) => `${label}: »${written}« er ikke et beløb.`,
    choice: (label: string, written: string) => `${label}: »${written}« er ikke en af mulighederne.`,
    name: (label: string, written: string) =>
      `${label}: »${written}« findes ikke. Opret det først, eller ret navnet.`,
    several: (label: string, written: string) =>
      `${label}: der er flere, der hedder »${written}«. Skriv enheden i parentes efter navnet.`,
    'too long': (label: string) => `${label} er for lang.`,
    'too many cells': (_label: string, written: string) => `»${written}« står uden for kolonnerne.`,
    'no intent': (_label: string, _written: string) => 'Kun en hensigtserklæring har et område.',
    loose: (_label: string, written: string) => `Den peger på linje ${written}, som ikke kan læses.`,
    unreadable: (label: string, written: string) => `${label}: »${written}« kan ikke læses.`,
  },
  andMoreProblems: (count: number) => `og ${count} mere`,
  skipBroken: (count: number) =>
    count === 1
      ? 'Spring rækken, der ikke kan læses, over'
      : `Spring de ${count} rækker, der ikke kan læses, over`,
  mendFirst: 'Ret rækkerne i feltet, og læs dem igen, eller spring dem over.',
  missingTitle: 'Det, der ikke findes endnu',
  missingLead: 'Det, der er sat hak ved, bliver oprettet sammen med rækkerne. Uden hak bliver feltet tomt.',
  missingLine: (lines: string, _count: number) => `linje ${lines}`,
  tableTitle: 'Rækkerne',
  line: 'Linje',
  state: 'Bliver',
  states: { new: 'Oprettes', known: 'Findes i forvejen', double: 'Står to gange', broken: 'Kan ikke læses' },
  moreRows: (count: number) => `og ${count} ${count === 1 ? 'række' : 'rækker'} mere`,
  reason: (kinds: string) => `${kinds} sat ind fra regneark`,
  create: (count: number) => `Opret ${count}`,
  done: (count: number) => `${count} er oprettet.`,
  amountsIn: (label: string, unit: string) => `${label}, ${unit}`,
}
