/** Danish texts of the first run: an empty municipality, what to begin with, and how far the set-up is. */
export const firstRun = {
  title: 'Kom i gang',
  lead: 'Her er tomt endnu. Tre skridt, og kommunen har en udmøntningsplan, der lever. Begynd, hvor I vil; intet er bindende, og alt kan rettes.',
  readerLead:
    'Her er tomt endnu. Koordinatoren begynder med kommunens budgetaftale; så dukker planen op her.',
  progress: (done: number, of: number) => `${done} af ${of} skridt er på plads`,
  done: 'På plads',
  left: (count: number) =>
    count === 1 ? 'Ét skridt tilbage i opsætningen' : `${count} skridt tilbage i opsætningen`,
  document: 'Giv det første dokument',
  documentText:
    'Budgetaftalen fra hjemmesiden, en udmøntningsplan eller en sag. Kædetræk foreslår punkter, temaer og organer; I godkender dem, og først da er de i planen.',
  giveDocument: 'Vælg et dokument',
  inReview: (title: string, waiting: number) => `»${title}« er læst. ${waiting} forslag venter på dig.`,
  goOn: 'Fortsæt gennemgangen',
  inPlan: (items: number, themes: number) =>
    [
      items > 0 ? `${items} ${items === 1 ? 'punkt' : 'punkter'}` : '',
      themes > 0 ? `${themes} ${themes === 1 ? 'tema' : 'temaer'}` : '',
    ]
      .filter(Boolean)
      .join(' og ') + ' i planen.',
  organisation: 'Skriv organer, enheder og stillinger ind',
  organisationText:
    'Udvalg, direktion, centre og de stillinger, der bliver ansvarlige. Skriv dem, eller sæt dem ind fra et regneark. Dem, dokumentet nævner, kan I tage herfra.',
  counts: (bodies: number, units: number, positions: number) =>
    `${bodies} ${bodies === 1 ? 'organ' : 'organer'}, ${units} ${units === 1 ? 'enhed' : 'enheder'}, ${positions} ${positions === 1 ? 'stilling' : 'stillinger'}.`,
  bodies: 'Organer',
  units: 'Enheder',
  positions: 'Stillinger',
  paste: 'Sæt ind fra regneark',
  proposed: 'Dokumentet nævner disse organer',
  proposedText: 'Sæt kryds ved dem, kommunen har.',
  times: (count: number) => `nævnt ${count} ${count === 1 ? 'gang' : 'gange'}`,
  createBodies: 'Opret de valgte',
  created: (count: number) => (count === 1 ? 'Ét organ er oprettet.' : `${count} organer er oprettet.`),
  nothingChosen: 'Sæt kryds ved mindst ét organ først.',
  reasonBodies: 'Organer oprettet ved opsætningen',
  direction: 'Skriv, hvad kommunalbestyrelsen vil',
  directionText:
    'Vision, politikker og mål. Så kan hvert punkt spores op til det, og I kan se, hvor kæden er hoppet af.',
  visions: 'Vision',
  policies: 'Politikker',
  goals: 'Effektmål',
  colleagues: 'Luk kollegerne ind',
  colleaguesText:
    'Indtil videre er det kun dig, der kan komme ind. Tilføj en kollega med den rolle, vedkommende har; så laver du det link, kollegaen logger ind med første gang.',
  demo: 'Vil du se, hvordan det ser ud, når det kører?',
  demoText: 'Demokommunen Åstrup har en hel plan med runder, rapporter og brud i kæden.',
  seeDemo: 'Se demokommunen',
}
