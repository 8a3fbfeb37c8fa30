type Warning = Readonly<{ kind: string } & Record<string, unknown>>

/** Danish texts of intake. */
export const intake = {
  title: 'Importér et dokument',
  lead: 'Giv dokumentet, som det er: budgetaftale, udmøntningsplan eller sag som PDF, Word (.docx) eller tekst. Kædetræk læser det her på maskinen og foreslår punkter. Intet kommer i planen, før du har sagt ja.',
  file: 'Dokument',
  fileHint: 'PDF med tekst, .docx eller .txt, højst 50 MB.',
  read: 'Læs dokumentet',
  readingNow: 'Læser dokumentet …',
  noFile: 'Vælg først et dokument.',
  open: 'I gang',
  finished: 'Færdige',
  none: 'Ingen dokumenter endnu',
  noneText: 'Det første dokument kan være budgetaftalen fra hjemmesiden.',
  waiting: (count: number) => `${count} venter`,
  demoDocument: 'Prøv med demokommunens nye budgetaftale:',
  unreadable: {
    empty: 'Filen er tom; vælg en anden.',
    encrypted: 'Dokumentet er beskyttet med adgangskode; gem en kopi uden, og prøv igen.',
    'image only':
      'Dokumentet er skannet billede uden tekst; bed om det oprindelige, eller kør det gennem tekstgenkendelse først.',
    damaged: 'Filen er beskadiget og kan ikke læses; hent den igen, eller gem den på ny.',
    'unknown format': 'Filtypen kan ikke læses; gem dokumentet som PDF, Word (.docx) eller tekst.',
    'too large': 'Dokumentet fylder for meget; del det i mindre dele.',
    'too slow': 'Dokumentet tog over et minut at læse og blev stoppet; del det i mindre dele.',
    'no text': 'Der er ingen tekst i dokumentet; vælg et andet.',
  },
  kept: 'Dokumentet er gemt.',
  review: 'Gennemgå udtrækket',
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
  progress: (accepted: number, rejected: number, waiting: number) =>
    `${accepted} ja · ${rejected} nej · ${waiting} venter`,
  document: 'Dokumentet',
  page: (number: number) => `Side ${number}`,
  proposals: 'Forslag',
  nothing: 'Dokumentet har ingen punkter',
  nothingText: 'Kædetræk gætter ikke. Ser du et punkt i teksten, kan du oprette det i planen.',
  accept: 'Ja',
  reject: 'Nej',
  wait: 'Fortryd',
  edit: 'Ret',
  done: 'Gem rettelsen',
  merge: 'Læg sammen med det næste',
  split: 'Del i to',
  undo: 'Fortryd det sidste',
  acceptSure: (count: number) => `Sig ja til de ${count} sikre`,
  sure: 'sikker',
  look: 'se efter',
  unsure: 'usikker',
  doubt: (fields: string) => `Se efter: ${fields}`,
  was: (text: string) => `Læst som: ${text}`,
  accepted: 'Ja',
  rejected: 'Nej',
  state: { waiting: 'Venter', accepted: 'Ja', rejected: 'Nej' },
  toPlan: (count: number) => `Læg ${count} i planen`,
  finish: 'Læg i planen',
  finishLead: 'Det, du har sagt ja til, kommer i planen som én ændring. Resten bliver i gennemgangen.',
  decidedOn: 'Vedtaget den',
  decidedOnHint: 'Dagen, kommunalbestyrelsen vedtog det. Kan springes over.',
  bodiesTitle: 'Organer, dokumentet nævner',
  bodiesText: 'De findes ikke i kommunen endnu. Dem med kryds bliver oprettet.',
  keepBodies: 'Gem valget',
  reconcile: 'Afstemning med dokumentets summer',
  total: 'Sum',
  printed: 'I dokumentet',
  fromItems: 'Punkterne',
  difference: 'Forskel',
  cases: 'Sagen',
  caseNumber: 'Sagsnummer',
  openness: { open: 'Åben', closed: 'Lukket', '': 'Ikke oplyst' },
  recommendation: 'Indstilling',
  decisions: 'Beslutninger',
  attachments: 'Bilag',
  warnings: 'Værd at vide',
  meanwhile: 'En anden har gemt i gennemgangen imens. Siden er hentet igen; gør det en gang til.',
  nothingAccepted: 'Sig ja til mindst ét forslag først.',
  finishedNotice: (items: number, themes: number) =>
    [items > 0 ? `${items} punkter` : '', themes > 0 ? `${themes} temaer` : ''].filter(Boolean).join(' og ') +
    ' er lagt i planen.',
  alreadyFinished: 'Gennemgangen er færdig.',
  keys: 'Taster: J og K flytter, A siger ja, R siger nej, E retter, M lægger sammen, S deler, U fortryder.',
  field: {
    number: 'Nummer',
    title: 'Titel',
    text: 'Tekst',
    kind: 'Type',
    area: 'Område',
    amounts: 'Beløb',
    committee: 'Udvalg',
    responsible: 'Ansvarlig stilling',
    deadline: 'Frist',
    process: 'Proces',
    level: 'Niveau',
  },
  noKind: 'Intet område',
  reasonAccepted: (title: string) => `Godkendt udtræk af ${title}`,
  positionHint: 'Skriv stillingen; findes den ikke, bliver den oprettet.',
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
      default:
        return 'Der er noget i dokumentet, som bør ses efter.'
    }
  },
}
