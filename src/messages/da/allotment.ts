/** Danish texts of sharing out what a document holds: each gets what is theirs. */
export const allotment = {
  title: 'Fordeling til de ansvarlige',
  lead: (title: string) =>
    `Det, der er læst i ${title}, delt ud på dem, der svarer for det. Hver ansvarlig får én side med sit eget: hvad aftalen siger, hvad det koster, og hvornår det skal ske.`,
  mineIn: (title: string) => `Det er jeres: ${title}`,
  mineLead: (count: number, title: string) =>
    `${count === 1 ? 'Ét punkt' : `${count} punkter`} i ${title}, som stillingen svarer for, i dokumentets rækkefølge.`,
  unnamed: 'dokumentet',
  position: 'Ansvarlig',
  noHolder: 'Ingen lige nu',
  count: 'Punkter',
  first: 'Første frist',
  letter: 'Brev',
  sentOn: (when: string) => `Sendt ${when}`,
  notSent: 'Ikke sendt',
  noAddress: 'Ingen mailadresse',
  nobodyText: (count: number) =>
    count === 1
      ? 'Ét punkt har ingen ansvarlig og kommer ikke med nogen.'
      : `${count} punkter har ingen ansvarlig og kommer ikke med nogen.`,
  nameThem: 'Sæt ansvarlige på',
  sendTitle: 'Send til de ansvarlige',
  sendText:
    'Hver får en mail med sine punkter og siden som PDF. Kun det, modtageren må se, kommer med. Det skrives i adgangsloggen, hvem der fik brev og hvornår.',
  withoutMail:
    'Kædetræk sender ikke mail her, for der er ikke sat en mailserver op. Hent siderne som PDF, eller bed driften sætte en op.',
  choose: (title: string) => `Send til ${title}`,
  noneChosen: 'Vælg mindst én at sende til.',
  queued: (count: number) =>
    count === 1
      ? 'Ét brev er på vej. Det står her som sendt, når mailserveren har taget imod det.'
      : `${count} breve er på vej. De står her som sendt, når mailserveren har taget imod dem.`,
  empty: 'Intet i planen er læst i dokumentet, eller det hele er afsluttet.',
  noMoney: 'Uden beløb',
  amountsIn: (unit: string) => `Beløb i ${unit}`,
  deadline: 'Frist',
  noDeadline: 'Ingen frist endnu',
  noCommittee: 'Intet udvalg endnu',
  committee: 'Udvalg',
  treatment: 'Politisk behandling',
  treatmentAt: (body: string, when: string) => (when ? `${body}, ${when}` : body),
  says: 'Det står der',
  page: (number: number) => `Side ${number}`,
  seeThere: 'Se det i dokumentet',
  dates: 'Det kommer',
  due: (what: string) => `Frist for ${what}`,
  before: (what: string, body: string) => `${what} skal for ${body}`,
  round: (title: string) => `Status i runden ${title}`,
  nothingDated: 'Intet har en dato endnu.',
  failed: 'Filen kunne ikke skrives. Prøv igen, eller brug det andet format.',
}
