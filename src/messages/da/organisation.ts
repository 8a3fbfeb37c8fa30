/** Danish texts of taking in the organisation from a directory. */
export const organisation = {
  title: 'Hent organisationen',
  lead: 'Enheder, stillinger og ledere hentes fra kommunens katalog. Du ser, hvad der ændrer sig, før noget bliver skrevet.',
  leadPeople:
    'Kun ledere, og dem i stillinger, der allerede står i Kædetræk, kommer med. Andre medarbejdere hentes ikke.',
  files: 'Fra filer',
  filesHint:
    'En eller flere CSV-filer med overskrifter i første række, fx Enhed, Enhedsid, Overordnet, Navn, E-mail, Stilling, Leder, Fra og Til. Rækkefølgen er fri.',
  filesExample: 'Enheder og medarbejdere kan stå i hver sin fil eller i den samme.',
  chooseFiles: 'Filer',
  readFiles: 'Læs filerne',
  directory: 'Fra kataloget',
  directoryText:
    'Der sendes kun noget til den adresse, en administrator har skrevet her. Den må gerne ligge på kommunens eget net.',
  noAddress: 'En administrator kan skrive, hvor kataloget er.',
  shape: 'Katalog',
  shapes: { os2mo: 'OS2mo (GraphQL)', fk: 'FK Organisation (som JSON)' },
  address: 'Adresse',
  addressHint: 'Fx https://os2mo.kommunen.dk/graphql/v22',
  key: 'Nøgle',
  keyHint: 'Bruges denne ene gang og gemmes ikke.',
  ask: 'Hent fra kataloget',
  previewTitle: 'Det ændrer sig',
  readFrom: (origin: string, when: string) =>
    `Hentet fra ${origin}, ${when}. Forsvinder efter et døgn, hvis det ikke tages med.`,
  nothing: 'Organisationen er, som kataloget siger',
  nothingText: 'Der er intet at ændre.',
  summary: (counts: readonly string[]) => `${counts.join(', ')}.`,
  counts: {
    newUnits: (count: number) => (count === 1 ? '1 ny enhed' : `${count} nye enheder`),
    changedUnits: (count: number) => (count === 1 ? '1 enhed ændres' : `${count} enheder ændres`),
    endedUnits: (count: number) => `${count} nedlægges`,
    positions: (count: number) => (count === 1 ? '1 stilling ændres' : `${count} stillinger ændres`),
    starting: (count: number) => (count === 1 ? '1 tiltræder' : `${count} tiltrædelser`),
    leaving: (count: number) => (count === 1 ? '1 fratræder' : `${count} fratrædelser`),
    corrections: (count: number) => (count === 1 ? '1 oplysning rettes' : `${count} oplysninger rettes`),
  },
  groups: {
    newUnits: 'Nye enheder',
    changedUnits: 'Enheder, der skifter navn eller plads',
    endedUnits: 'Nedlægges',
    positions: 'Stillinger',
    starting: 'Tiltræder',
    leaving: 'Fratræder',
    corrections: 'Navne og e-mail',
  },
  leaveOut: 'Fjern fluebenet ved det, der ikke skal med nu. Det kommer igen, næste gang du henter.',
  top: 'øverste niveau',
  changes: {
    'new unit': (title: string, parent: string | undefined) => (parent ? `${title} under ${parent}` : title),
    'rename unit': (was: string, title: string) => `${was} hedder nu ${title}`,
    'move unit': (title: string, to: string) => `${title} flytter til ${to}`,
    'end unit': (title: string) => `Enheden ${title}`,
    'new position': (title: string, unit: string) => `Ny stilling: ${title}, ${unit}`,
    'rename position': (was: string, title: string) => `${was} hedder nu ${title}`,
    'move position': (title: string, to: string) => `${title} flytter til ${to}`,
    'end position': (title: string) => `Stillingen ${title}`,
    'new person': (name: string) => `${name} tilføjes`,
    'rename person': (was: string, name: string) => `${was} hedder nu ${name}`,
    'new email': (name: string, email: string) => `${name}: ${email}`,
    'takes position': (name: string, title: string, from: string, leads: string | undefined) =>
      leads
        ? `${name} sidder i stillingen ${title} fra ${from} og får rollen leder af ${leads}`
        : `${name} sidder i stillingen ${title} fra ${from}`,
    'leaves position': (name: string, title: string, on: string) =>
      `${name} forlader stillingen ${title} efter ${on}`,
    'person stops': (name: string, on: string) =>
      `${name} er stoppet ${on}; alle roller og stillinger slutter`,
  },
  found: (count: number) => (count === 1 ? '1 er genkendt på navnet.' : `${count} er genkendt på navnet.`),
  later: (count: number) =>
    count === 1
      ? '1 række gælder først fra en senere dag og er ikke med endnu.'
      : `${count} rækker gælder først fra en senere dag og er ikke med endnu.`,
  passedOver: (count: number) =>
    count === 1 ? '1 anden medarbejder er ikke taget med.' : `${count} andre medarbejdere er ikke taget med.`,
  unclear: 'Hvem er hvem?',
  unclearText: 'Flere kan være den samme. Sig, hvilken det er; det, der hører til, venter så længe.',
  unclearKinds: { unit: 'Enhed', position: 'Stilling', person: 'Person' },
  notYet: 'Vælg',
  isNew: 'Ingen af dem: den er ny',
  decide: 'Gem svarene',
  waiting: (count: number) =>
    count === 1
      ? '1 stilling bliver ledig og svarer for noget. Vælg, hvem der svarer, før du tager det med.'
      : `${count} stillinger bliver ledige og svarer for noget. Vælg, hvem der svarer, før du tager det med.`,
  left: 'Hvem svarer bagefter?',
  leftText: 'Ingen må stå uden ansvarlig. Vælg, hvem der svarer, før organisationen tages med.',
  leftVacant: (title: string) => `${title} bliver ledig`,
  leftEnds: (title: string) => `${title} nedlægges`,
  leftCount: (count: number) =>
    count === 0
      ? 'Svarer ikke for noget, du kan se.'
      : count === 1
        ? 'Svarer for 1, der ellers mangler ansvarlig:'
        : `Svarer for ${count}, der ellers mangler ansvarlig:`,
  leaderAnswers: (name: string) => `Ledig: lederen af enheden svarer (${name})`,
  choose: 'Vælg, hvem der svarer',
  noOne: 'Ingen',
  heirs: 'Det, der hører til nedlagte enheder',
  heirsText: 'Punkter, planer og underenheder flytter hertil. Historikken beholder det gamle navn.',
  heirOf: (title: string) => `${title} fortsætter i`,
  noHeir: 'Bliver stående under det gamle navn',
  takeIn: 'Tag med',
  discard: 'Glem det hentede',
  reason: (date: string) => `Kataloget af ${date}`,
  taken: (count: number) => (count === 1 ? '1 ændring er taget med.' : `${count} ændringer er taget med.`),
  toHistory: 'Se organisationen',
}
