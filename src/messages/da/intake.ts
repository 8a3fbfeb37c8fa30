type Warning = Readonly<{ kind: string } & Record<string, unknown>>

const hiddenParts = (rows: number, columns: number): string =>
  [
    ...(rows > 0 ? [rows === 1 ? 'én række' : `${rows} rækker`] : []),
    ...(columns > 0 ? [columns === 1 ? 'én kolonne' : `${columns} kolonner`] : []),
  ].join(' og ')

/** Danish texts of intake: giving documents, what is kept of them, and what comes after a review. */
export const intake = {
  title: 'Importér et dokument',
  short: 'Import',
  lead: 'Giv dokumentet, som det er: budgetaftale, udmøntningsplan eller sag. Kædetræk læser det her på maskinen og foreslår punkter. Intet kommer i planen, før du har godkendt det.',
  file: 'Dokument',
  fileHint:
    'PDF med tekst, Word (.docx), Excel (.xlsx), OpenDocument (.odt), CSV, en gemt webside eller ren tekst, højst 50 MB.',
  read: 'Læs dokumentet',
  sending: 'Sender …',
  noFile: 'Vælg først et dokument.',
  tooLarge: 'Dokumentet er større end 50 MB; del det i mindre dele.',
  demo: 'Intet dokument ved hånden?',
  demoText:
    'Demokommunens nye budgetaftale ligger klar. Læs den ind med det samme, eller hent den og se på den først.',
  demoRead: 'Læs demoaftalen ind',
  demoFile: 'Hent som Word',
  demoPdf: 'Hent som PDF',
  open: 'I gang',
  openText: 'Gennemgange, der venter på dig eller en kollega.',
  finished: 'Færdige',
  unread: 'Gemt, men ikke læst',
  unreadText: 'Dokumenterne er gemt. De kan hentes, læses igen eller slettes.',
  none: 'Ingen dokumenter endnu',
  noneText: 'Det første kan være budgetaftalen fra kommunens hjemmeside.',
  review: 'Fortsæt',
  seeReview: 'Se gennemgangen',
  progress: (accepted: number, waiting: number) => `${accepted} godkendt · ${waiting} venter`,
  inPlan: (count: number) => `${count} i planen`,
  nothingFound: 'Ingen forslag',
  givenBy: (when: string) => `hentet ${when}`,
  knownNotice: 'Dokumentet er allerede i gang. Her er gennemgangen, som den var.',
  unreadable: {
    empty: 'Filen er tom; vælg en anden.',
    encrypted: 'Dokumentet er beskyttet med adgangskode; gem en kopi uden, og prøv igen.',
    'image only':
      'Dokumentet er skannet billede uden tekst; bed om det oprindelige, eller kør det gennem tekstgenkendelse først.',
    damaged: 'Filen er beskadiget og kan ikke læses; hent den igen, eller gem den på ny.',
    'unknown format':
      'Filtypen kan ikke læses; gem dokumentet som PDF, Word (.docx), Excel (.xlsx) eller tekst.',
    'too large': 'Dokumentet fylder for meget; del det i mindre dele.',
    'too many cells':
      'Regnearket har for mange celler; slet ark og rækker, der ikke hører til, så der højst er 100.000 rækker tilbage.',
    'too slow': 'Dokumentet tog over et minut at læse og blev stoppet; del det i mindre dele.',
    'no text': 'Der er ingen tekst i dokumentet; vælg et andet.',
  },
  notRead: 'Læsningen blev stoppet, før den var færdig.',
  keptHere: 'Filen er gemt, så intet er gået tabt.',
  kinds: {
    'budget agreement': 'Budgetaftale',
    'implementation plan': 'Udmøntningsplan',
    'proposal catalogue': 'Katalog med forslag',
    'capital programme': 'Anlægsoversigt',
    'budget follow-up': 'Budgetopfølgning',
    minutes: 'Dagsorden eller referat',
    strategy: 'Strategi',
    unknown: 'Dokument',
  },
  // A document
  page: (number: number) => `Side ${number}`,
  megabytes: (size: string) => `${size} MB`,
  kilobytes: (size: string) => `${size} kB`,
  pages: (count: number) => `${count} ${count === 1 ? 'side' : 'sider'}`,
  download: 'Hent filen',
  readOrDelete: 'Læs igen eller slet',
  deleteTitle: 'Slet dokumentet',
  deleteText: 'Filen og gennemgangen af den forsvinder. Det, der er i planen, kan ikke slettes på den måde.',
  deleteYes: 'Slet for altid',
  deleted: (name: string) => `»${name}« er slettet.`,
  isUsed: 'Dokumentet er kilde til noget i planen og kan derfor ikke slettes.',
  isRead: 'Dokumentet bliver læst lige nu; stop læsningen, før du sletter det.',
  readAgain: 'Læs igen',
  uses: 'Det bruges dokumentet til',
  noUses: 'Intet i planen er læst i dokumentet endnu.',
  reviewsOf: 'Gennemgange',
  passageNote: (page: number) => `Stedet på side ${page} er fremhævet.`,
  passageNoteText: 'Stedet i teksten er fremhævet.',
  readingTitle: 'Læser dokumentet',
  readingText:
    'Det tager sjældent mere end nogle sekunder. Store dokumenter kan tage op til et minut. Du kan gå videre imens; gennemgangen dukker op under Import.',
  readingFor: (seconds: number) => `${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`,
  somePages: (shown: number, of: number) =>
    `Dokumentet er langt. Her vises ${shown} ${shown === 1 ? 'side' : 'sider'} ud af ${of}. Hele dokumentet er i filen.`,
  goToPage: 'Vis side',
  showPage: 'Vis siden',
  pagesRead: (done: number, of: number) => `${done} af ${of} ${of === 1 ? 'side' : 'sider'} er læst`,
  partRead: (percent: number) => `${percent} procent af dokumentet er læst.`,
  stop: 'Afbryd læsningen',
  // Columns of spreadsheets
  columns: {
    title: 'Hvad er kolonnerne?',
    lead: 'Regnearket har kolonner, som ikke kendes på deres overskrift. Sig én gang, hvad de er; så huskes det for kommunen, også næste gang.',
    settingsLead:
      'Det er det, kommunen har sagt om kolonner i regneark. Det gælder næste gang et regneark bliver læst.',
    unknown: 'Ukendte kolonner',
    known: 'Kendte kolonner',
    knownEmpty: 'Der er endnu ikke sagt noget om nogen kolonner.',
    column: 'Kolonne',
    examples: 'Eksempler',
    holds: 'Det er',
    choose: 'Ikke valgt endnu',
    forget: 'Glem, og spørg igen',
    save: 'Gem, og læs arket igen',
    saveOnly: 'Gem kolonnerne',
    skip: 'Gå til gennemgangen uden',
    saved: (count: number) => (count === 1 ? 'Én kolonne er gemt.' : `${count} kolonner er gemt.`),
    nothingChosen: 'Vælg mindst én kolonne, eller gå til gennemgangen uden.',
    touched:
      'Du eller en kollega er gået i gang med gennemgangen. Den bliver stående, og der begyndes en ny.',
    leftOut: (names: readonly string[]) =>
      names.length === 1
        ? `Kolonnen »${names[0] ?? ''}« er ikke brugt, fordi den ikke kendes.`
        : `${names.length} kolonner er ikke brugt, fordi de ikke kendes: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}.`,
    say: 'Sig, hvad de er',
    all: 'Kolonner i regneark',
    meanings: {
      number: 'Nummer',
      title: 'Punktets navn',
      text: 'Aftalens tekst',
      kind: 'Drift, anlæg eller hensigt',
      area: 'Område for hensigtserklæring',
      year0: 'Beløb i budgetåret',
      year1: 'Beløb i 1. overslagsår',
      year2: 'Beløb i 2. overslagsår',
      year3: 'Beløb i 3. overslagsår',
      committee: 'Udvalg',
      centre: 'Center',
      owner: 'Ansvarlig stilling',
      deadline: 'Frist',
      process: 'Proces',
      crossCutting: 'Tværgående hensyn',
      executiveRole: 'Direktionens rolle',
      treatment: 'Politisk behandling',
      status: 'Status',
      light: 'Trafiklys',
      finished: 'Afsluttet (X)',
      none: 'Brug ikke',
    },
  },
  // After accepting
  receipt: 'Det er i planen',
  receiptOf: (parts: string, change: number) => `${parts} er lagt i planen som ændring nr. ${change}.`,
  itemCount: (count: number) => `${count} ${count === 1 ? 'punkt' : 'punkter'}`,
  themeCount: (count: number) => `${count} ${count === 1 ? 'tema' : 'temaer'}`,
  decisionCount: (count: number) => `${count} ${count === 1 ? 'beslutning' : 'beslutninger'}`,
  and: 'og',
  fromDay: (date: string) => `Det gælder fra ${date}.`,
  keptAmounts: (count: number) =>
    count === 1
      ? 'Ét punkt har andre beløb i dokumentet end i planen. De oprindelige er låst og blev stående; skriv de reviderede på punktet sammen med beslutningen.'
      : `${count} punkter har andre beløb i dokumentet end i planen. De oprindelige er låst og blev stående; skriv de reviderede på punkterne sammen med beslutningen.`,
  next: 'Det næste',
  nameResponsible: 'Navngiv de ansvarlige',
  lacksResponsible: (count: number) => `${count} mangler en ansvarlig stilling.`,
  allHaveResponsible: 'Alle har en ansvarlig stilling.',
  shareOut: 'Fordel til de ansvarlige',
  shareOutText:
    'Hver ansvarlig får én side med sit eget: hvad aftalen siger, beløb og datoer, som mail og PDF.',
  openRound: 'Åbn en runde',
  openRoundText: 'Så får hver ansvarlig sine punkter på forsiden og giver en status.',
  roundOn: (title: string) => `Opfølgning på ${title}`,
  seePlan: 'Se planen',
  seeThemes: 'Se temaerne',
  reviewRest: (count: number) =>
    count === 1 ? 'Gennemgå det sidste forslag' : `Gennemgå de sidste ${count}`,
  reviewRestText: (count: number): string =>
    count === 1 ? 'Det venter i gennemgangen, til du har tid.' : 'De venter i gennemgangen, til du har tid.',
  linkUp: 'Kobl punkterne til mål og strategier',
  linkUpText: 'Så kan hvert punkt spores op til det, kommunalbestyrelsen vil.',
  // Naming the responsible
  responsibles: 'Navngiv de ansvarlige',
  responsiblesLead:
    'Skriv stillingen, ikke personen. Enter går til næste felt, og Ctrl+D skriver det samme som ovenfor. Findes stillingen ikke, bliver den oprettet.',
  responsiblesFor: 'Hvad',
  noneLacks: 'Alle åbne punkter og temaer har en ansvarlig',
  responsible: 'Ansvarlig stilling',
  saveResponsibles: 'Gem de ansvarlige',
  savedResponsibles: (count: number) =>
    count === 1 ? 'Én ansvarlig er gemt.' : `${count} ansvarlige er gemt.`,
  nothingWritten: 'Skriv mindst én stilling først.',
  alikeResponsible: (title: string, like: string) =>
    `»${title}« ligner »${like}«, som findes. Skriv den på samme måde, eller sæt kryds ved, at den er ny.`,
  isNew: (title: string) => `»${title}« er en ny stilling`,
  reasonResponsibles: 'Ansvarlige navngivet',
  warning: (warning: Warning): string => {
    const item = typeof warning['item'] === 'string' ? warning['item'] : ''
    switch (warning.kind) {
      case 'no items':
        return 'Dokumentet har ingen punkter, der kan genkendes.'
      case 'amount unreadable':
        return `${item}: et beløb kan ikke læses.`
      case 'amount without year':
        return `${item}: et beløb står uden år og er ikke fordelt.`
      case 'years unclear':
        return `${item}: det fremgår ikke klart, hvilke år beløbet gælder.`
      case 'change worked out':
        return `${item}: ændringen er regnet ud af, hvad beløbet var og bliver.`
      case 'half year worked out':
        return `${item}: halvårsvirkningen er regnet som halvdelen af et helt år.`
      case 'level only':
        return `${item}: teksten siger, hvad beløbet var og bliver, men ikke ændringen.`
      case 'derived operating':
        return `${item}: teksten nævner afledt drift, som ikke er regnet med i beløbet.`
      case 'range':
        return `${item}: der står et spænd og ikke ét beløb.`
      case 'year missing in ramp':
        return `${item}: der står intet beløb for ${String(warning['year'])}.`
      case 'approximate':
        return `${item}: beløbet er angivet som cirka.`
      case 'text and table differ':
        return `${item}: teksten og tabellen siger hver sit for ${String(warning['year'])}.`
      case 'unit missing':
        return 'En tabel siger ikke, hvilken enhed beløbene er i.'
      case 'saving printed as positive':
        return `${item}: besparelsen er trykt som plus og er læst som minus.`
      case 'not agreed left out':
        return `${String(warning['count'])} punkter under »${String(warning['heading'])}« er ikke aftalt og er udeladt.`
      case 'bodies alike':
        return `»${(warning['names'] as readonly string[]).join('« og »')}« ligner hinanden; er det samme udvalg?`
      case 'number used twice':
        return `Nummeret ${String(warning['number'])} er brugt to gange.`
      case 'total differs':
        return `Summen »${String(warning['label'])}« for ${String(warning['year'])} passer ikke med punkterne.`
      case 'page without text':
        return `Side ${String(warning['page'])} har ingen tekst; den kan være et billede.`
      case 'hidden left out':
        return `Arket »${String(warning['sheet'])}« har ${hiddenParts(Number(warning['rows']), Number(warning['columns']))}, som er skjult og ikke er læst. Vis dem i regnearket, og giv det igen, hvis de skal med.`
      case 'hidden sheet left out':
        return `Arket »${String(warning['sheet'])}« er skjult og ikke læst. Vis det i regnearket, og giv det igen, hvis det skal med.`
      case 'formulas without value':
        return `På arket »${String(warning['sheet'])}« mangler ${String(warning['count'])} formler deres resultat. Åbn regnearket i Excel, gem det, og giv det igen.`
      case 'too many items':
        return `Dokumentet har ${String(warning['count'])} rækker, der ligner punkter. De første ${String(warning['most'])} er foreslået. Er det en plan, så del den; er det et regnskab, så slet de ark, der ikke hører til.`
      case 'macros left out':
        return 'Filen har makroer. De er ikke kørt.'
      default:
        return 'Der er noget i dokumentet, som bør ses efter.'
    }
  },
}
