/** Danish texts of the front page. */
export const home = {
  title: 'Forside',
  // What waits.
  waitsFor: (count: string) => `Goddag. ${count} ting venter på dig.`,
  nothingWaitsTitle: 'Goddag. Intet venter på dig.',
  greeting: (name: string) => `Goddag, ${name}`,
  roundCloses: (round: string, days: number) =>
    days < 0
      ? `${round} er over fristen`
      : days === 0
        ? `${round} har frist i dag`
        : `${round} har frist om ${days} ${days === 1 ? 'dag' : 'dage'}`,
  nextRoundOpens: (round: string, date: string) => `Næste runde åbner ${date}: ${round}.`,
  noNextRound: 'Der er ikke planlagt flere runder endnu.',
  waits: 'Venter på dig',
  showAll: (count: number) => `Vis alle ${count}`,
  showFewer: 'Vis færre',
  giveStatus: 'Giv status',
  giveStatusOn: (name: string) => `Giv status på ${name}`,
  due: (date: string) => `Frist ${date}`,
  lastTime: (date: string) => `sidst ${date}:`,
  firstTime: 'der er ikke givet status før',
  onBehalf: (position: string) => `på vegne af ${position}`,
  twoMinutes: 'ca. 2 minutter',
  approveWords: (count: number) =>
    count === 1 ? 'Godkend en offentlig tekst' : `Godkend ${count} offentlige tekster`,
  wordsOf: (round: string, names: string, more: number) =>
    `${round} · ${names}${more > 0 ? ` og ${more} til` : ''}`,
  readAndApprove: 'Læs og godkend',
  findings: (count: number) =>
    count === 1 ? 'Et opmærksomhedspunkt i kæden' : `${count} opmærksomhedspunkter i kæden`,
  findingsMine: (count: number) =>
    count === 1 ? 'Et opmærksomhedspunkt på dine punkter' : `${count} opmærksomhedspunkter på dine punkter`,
  findingsNote: 'Huller og svage led, med belæg.',
  findingsMineNote: 'Du ser dem først og kan rette op eller svare.',
  seeFindings: 'Se dem',
  writeDecision: (name: string) => `Skriv beslutningen ind: ${name}`,
  wasPlanned: (body: string, when: string) => `${body} · planlagt ${when}`,
  write: 'Skriv ind',
  continueReview: (name: string) => `Gennemgå ${name}`,
  reviewNote: 'Intet kommer i planen, før du har sagt ja.',
  review: 'Fortsæt',
  roundMissing: (round: string, missing: number) =>
    missing === 0 ? `${round} kan lukkes` : `${round}: ${missing} mangler at svare`,
  roundNote: (given: number, asked: number, date: string) =>
    `${given} af ${asked} har svaret · frist ${date}`,
  roundPastDue: 'Fristen er passeret',
  seeRound: 'Se runden',
  withoutAgreement: (years: string) => `Budgetaftalen ${years} er ikke i planen endnu`,
  withoutAgreementNote: 'Giv dokumentet, som det er. Det, du godkender, bliver til punkter.',
  importIt: 'Importér',
  withoutResponsible: (count: number) =>
    count === 1 ? 'Et punkt mangler en ansvarlig' : `${count} punkter mangler en ansvarlig`,
  withoutResponsibleNote: 'Uden en ansvarlig bliver ingen spurgt.',
  nameThem: 'Navngiv de ansvarlige',
  importAgreement: 'Importér en budgetaftale',
  importLead: 'Aftalen, som den er: PDF, Word eller tekst.',
  import: 'Importér',
  nextTask: 'Næste opgave',
  previousTask: 'Forrige opgave',
  openTask: 'Åbn opgaven',
  // What is mine.
  mine: 'Mine punkter',
  mineNote: (unit: string) => `Beløb i ${unit} · Eget skøn står for sig og tælles ikke sammen`,
  item: 'Punkt',
  estimate: 'Eget skøn',
  progress: 'Fremdrift',
  status: 'Status',
  next: 'Næste behandling',
  chain: 'Kæde',
  net: 'I alt, netto',
  closed: (count: number) =>
    `${count} ${count === 1 ? 'afsluttet punkt' : 'afsluttede punkter'} står i planen.`,
  myPart: 'Min del af kæden',
  myPartOf: (place: string) => `Alt, der går gennem ${place}.`,
  budgetItems: (count: number, amount: string | undefined) =>
    `${count} ${count === 1 ? 'punkt' : 'punkter'}${amount ? `, ${amount} netto` : ''}`,
  more: (count: number) => `og ${count} til`,
  target: (value: string) => `mål ${value}`,
  missing: 'mangler',
  myFindings: 'Opmærksomhedspunkter',
  // What is new, and what comes.
  newsSince: (date: string) => `Nyt siden ${date}`,
  noNews: 'Intet nyt.',
  isBefore: (body: string, when: string) => `Behandles næste gang: ${body}, ${when}`,
  byYou: (date: string) => `Af dig, ${date}`,
  by: (name: string, date: string) => `${name}, ${date}`,
  byFor: (name: string, position: string, date: string) => `${name} for ${position}, ${date}`,
  changed: (others: number) =>
    others === 0
      ? 'er ny eller rettet'
      : `og ${others} ${others === 1 ? 'anden' : 'andre'} er nye eller rettet`,
  measured: (value: string) => `målt til ${value}`,
  decided: (body: string) => `${body} besluttede`,
  aside: 'Nyt og kommende',
  coming: 'Det næste',
  nothingComing: 'Der er ikke planlagt noget.',
  roundDue: (round: string) => `Svarfrist i ${round}`,
  roundOpens: (round: string) => `${round} åbner`,
  beforeBody: (body: string, name: string) => `${body}: ${name}`,
  deadline: (name: string) => `Frist for ${name}`,
  // The plan at a glance, and what became of it.
  agreements: 'Budgetaftaler',
  decidedTitle: 'Hvad blev der af det, vi besluttede?',
  decidedOwn: (place: string) => `De punkter, ${place} har ansvaret for.`,
  decidedAll: 'Alle aftalens punkter. De, der har det svært, står først.',
  seeWholePlan: 'Se hele planen',
  wordsLater: 'Ordene kommer, når lederen har godkendt dem.',
  latestDecisions: 'Senest besluttet',
  noDecisions: 'Der er ikke skrevet beslutninger ind endnu.',
  readOnly: 'Du læser med her. Det, der venter på svar, venter hos de ansvarlige.',
  nothingDecided: 'Der er ingen budgetaftale i planen endnu.',
  history: 'Historikken',
  historyCount: (count: number, shown: string) =>
    `${count === 1 ? '1 ændring' : `${shown} ændringer`}, hver med navn, tidspunkt og årsag og låst til den før. Kommandoen »kaedetraek check« efterprøver dem alle.`,
  number: 'Nr.',
  when: 'Hvornår',
  who: 'Hvem',
  why: 'Hvorfor',
  closedRounds: 'Lukkede runder',
  closedOn: (date: string) => `lukket ${date}`,
  noClosedRounds: 'Ingen runder er lukket endnu.',
}
