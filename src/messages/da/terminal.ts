import { operation } from './operation.ts'

/** What the terminal says, in Danish; one sentence each, and what to do. */
export const terminal = {
  usage: `Brug: npx kaedetraek <kommando>

  start                          start serveren (som npm start)
  read FIL --json                læs et dokument uden server og database
  check [--against FIL] [--checkpoint FIL]
                                 efterprøv historik og adgangslog fra ende til anden, også mod
                                 kontrolpunkter, der ligger et andet sted; læg et nyt til
${operation.usage}
  report plan [--round …] [--body …] [--format docx|pdf|xlsx] [--out FIL]
                                 skriv udmøntningsplanen eller en rundes opfølgning;
                                 også [--municipality …] [--agreement …] [--words own|approved]
                                 [--language da|en] [--without-appendix]
  demo renew                     læg demokommunen på ny; stop serveren først
  demo agreement --format docx|pdf [--out FIL]
                                 skriv demokommunens nye budgetaftale, klar til at importere
  municipality add KODE NAVN     opret en tom kommune
${operation.municipalityUsage}
  openapi                        udskriv API'ets beskrivelse`,
  unknownCommand: (name: string) => `Kommandoen »${name}« findes ikke; vælg en af disse.`,
  starting: {
    title: 'Kædetræk er ved at starte',
    text: 'Siden kommer om et øjeblik. Genindlæs den om lidt.',
  },
  startingDatabase: 'Starter databasen …',
  databaseReady: (how: string) => `Databasen er klar (${how}).`,
  database: {
    started: 'indlejret PostgreSQL',
    attached: 'indlejret PostgreSQL, som allerede kørte',
    external: 'DATABASE_URL',
  },
  migrated: (count: number) => `Databasens skema er bragt ajour (${count} trin).`,
  demoLoading: 'Lægger demokommunen Åstrup …',
  demoLoaded: (items: number) => `Åstrup Kommune er klar med ${items} aftalepunkter.`,
  ready: (url: string, folder: string) =>
    `\nKædetræk kører.\n  Åbn       ${url}\n  Data      ${folder}\n  Stop      Ctrl+C\n`,
  newAgreement: (folder: string) => `  Prøv      importér den nye budgetaftale: ${folder}\n`,
  stopping: 'Stopper i ro og orden …',
  stopped: 'Stoppet.',
  processesFailed:
    'Serveren kunne ikke begynde at svare; se sætningen ovenfor, eller prøv uden KAEDETRAEK_PROCESSES.',
  portBusy: (port: number) =>
    `Port ${port} er optaget; stop det program, der bruger den, eller vælg en anden: PORT=${port + 1} npm start`,
  wrongSetting: {
    PORT: (value: string) => `PORT er »${value}«, men skal være et tal mellem 0 og 65535.`,
    KAEDETRAEK_URL: (value: string) =>
      `KAEDETRAEK_URL er »${value}«, men skal være hele adressen, fx https://plan.kommunen.dk.`,
    KAEDETRAEK_OTHER_HOSTS: (value: string) =>
      `KAEDETRAEK_OTHER_HOSTS er »${value}«, men skal være list (andre værtsnavne viser alle kommuner) eller refuse (de afvises).`,
    KAEDETRAEK_PROCESSES: (value: string) =>
      `KAEDETRAEK_PROCESSES er »${value}«, men skal være, hvor mange processer der skal svare (1–64).`,
    KAEDETRAEK_RATE: (value: string) =>
      `KAEDETRAEK_RATE er »${value}«, men skal være, hvor mange forespørgsler i minuttet hver må sende (0 bremser ingen).`,
    KAEDETRAEK_LOG: (value: string) =>
      `KAEDETRAEK_LOG er »${value}«, men skal være json (en linje pr. begivenhed), words (ord i terminalen) eller silent (ingenting).`,
    KAEDETRAEK_METRICS_TOKEN: () =>
      'KAEDETRAEK_METRICS_TOKEN skal være mindst 16 tegn uden mellemrum, fx det, som openssl rand -hex 32 giver.',
    KAEDETRAEK_PROXIES: (value: string) =>
      `KAEDETRAEK_PROXIES er »${value}«, men skal være, hvor mange proxyer der står foran serveren (0–10).`,
    KAEDETRAEK_SMTP_URL: () =>
      'KAEDETRAEK_SMTP_URL skal være mailserverens adresse, fx smtp://bruger:kode@mail.kommunen.dk:587, og KAEDETRAEK_URL skal være sat, så links i mails fører det rigtige sted hen.',
    KAEDETRAEK_MAIL_FROM: (value: string) =>
      `KAEDETRAEK_MAIL_FROM er »${value}«, men skal være den e-mail, mails sendes fra, fx kaedetraek@kommunen.dk.`,
    KAEDETRAEK_SECRET: () =>
      'KAEDETRAEK_SECRET er for kort; den skal have mindst 32 tilfældige tegn, fx fra »openssl rand -base64 32«.',
  },
  secretOpen: (file: string) =>
    `Nøglen i ${file} kan læses af andre på maskinen; giv den rettighederne 600 (»chmod 600 ${file}«), og start igen.`,
  databaseUnreachable: (url: string, why: string) =>
    `Databasen i DATABASE_URL (${url}) svarer ikke (${why}); start den, eller ret adressen.`,
  databaseTooOld: (version: string) =>
    `Databasen er PostgreSQL ${version}; Kædetræk kræver 15 eller nyere. Opgradér den, eller fjern DATABASE_URL.`,
  databaseNewer: (name: string) =>
    `Databasen er fra en nyere udgave af Kædetræk (${name}); installér den udgave, eller brug en anden datamappe.`,
  migrationChanged: (name: string) =>
    `Skematrinnet ${name} er ændret, efter at det er kørt; hent filen igen, som den blev udgivet.`,
  roleMissing: (role: string) =>
    `Databasebrugeren må hverken oprette rollen ${role} eller arbejde som den; kør som databasens administrator: create role ${role} nologin; grant ${role} to <bruger>;`,
  folderReadOnly: (folder: string) =>
    `Datamappen ${folder} kan ikke skrives i; giv skriveadgang, eller vælg en anden: KAEDETRAEK_DATA=/sti npm start`,
  folderInUse: (folder: string, pid: number, url: string) =>
    `Datamappen ${folder} bruges allerede af proces ${pid}${url ? ` på ${url}` : ''}; brug den, stop den, eller vælg en anden mappe med KAEDETRAEK_DATA.`,
  noBinaries: (platform: string) =>
    `Der følger ingen PostgreSQL med til ${platform}; installér PostgreSQL 15 eller nyere, og sæt DATABASE_URL.`,
  otherVersion: (found: string) =>
    `Datamappen er fra PostgreSQL ${found}; denne udgave af Kædetræk bruger 18. Brug den udgave, der lavede mappen, eller vælg en ny med KAEDETRAEK_DATA.`,
  databaseFailed: (why: string) => `Den indlejrede database kunne ikke starte: ${why}`,
  historyIntact: (name: string, changes: number) =>
    changes === 0
      ? `${name}: der er ingen ændringer endnu.`
      : changes === 1
        ? `${name}: den ene ændring er intakt.`
        : `${name}: alle ${changes} ændringer er intakte.`,
  historyTampered: (name: string, number: number) =>
    `${name}: ændring ${number} passer ikke med det, der blev skrevet. Den er den første, der er rørt ved.`,
  accessTampered: (name: string, number: number) =>
    `${name}: indgang ${number} i adgangsloggen passer ikke med det, der blev skrevet. Den er den første, der er rørt ved.`,
  checkpoint: {
    usage: 'Brug: npx kaedetraek check [--against FIL] [--checkpoint FIL]',
    written: (file: string) => `Et kontrolpunkt er lagt til i ${file}. Gem filen et andet sted end serveren.`,
    cannotWrite: (file: string, why: string) =>
      `Kontrolpunktet kan ikke skrives i ${file} (${why}); giv skriveadgang, eller vælg en anden fil.`,
    unreadable: (file: string) =>
      `${file} er ikke en fil med kontrolpunkter; brug en, som check --checkpoint har skrevet.`,
    older: (name: string, count: number, from: number) =>
      `${name}: ${count === 1 ? '1 kontrolpunkt er ældre' : `${count} kontrolpunkter er ældre`} end det, der er bevaret af adgangsloggen; den begynder nu ved indgang ${from}, og hvad der stod før, kan ikke længere efterprøves. Historikken er holdt op mod alle.`,
    misfit: {
      changes: (name: string, from: number, upTo: number) =>
        `${name}: historikken hænger sammen, men er ikke den, kontrolpunktet så. Den første ændring, der er lavet om eller mangler, er ${rangeOf(from, upTo)}.`,
      access: (name: string, from: number, upTo: number) =>
        `${name}: adgangsloggen hænger sammen, men er ikke den, kontrolpunktet så. Den første indgang, der er lavet om eller mangler, er ${rangeOf(from, upTo)}.`,
    },
  },
  readUsage: 'Brug: npx kaedetraek read FIL --json',
  fileMissing: (file: string) => `Filen ${file} findes ikke; ret stien.`,
  fileIsFolder: (file: string) => `${file} er en mappe; angiv selve dokumentet.`,
  fileClosed: (file: string, why: string) =>
    `Filen ${file} kan ikke åbnes (${why}); giv læseadgang, eller vælg en anden fil.`,
  readKind: (kind: string, years: string) => (years === '' ? kind : `${kind} · ${years}`),
  readCounts: (items: number, themes: number, cases: number) =>
    [
      items === 1 ? '1 punkt' : `${items} punkter`,
      themes === 0 ? '' : themes === 1 ? '1 tema' : `${themes} temaer`,
      cases === 0 ? '' : cases === 1 ? '1 sag' : `${cases} sager`,
    ]
      .filter(Boolean)
      .join(' · '),
  readUnreadableAmount: 'kan ikke læses',
  readWithoutTitle: '(uden titel)',
  readWarnings: 'Værd at vide:',
  readMore: 'Alt, der blev læst, med sted og sikkerhed: tilføj --json',
  municipalityAdded: (name: string, link: string, date: string) =>
    `${name} er oprettet. Den første administrator vælger sin adgangskode her, når serveren kører (virker én gang, til og med ${date}):\n  ${link}`,
  municipalityTaken: (code: string) => `Kommunekode ${code} er i brug; vælg en anden.`,
  municipalityUsage: 'Brug: npx kaedetraek municipality add KODE NAVN, fx 901 "Prøveby Kommune"',
  firstCoordinator: 'Koordinator',
  firstAdministrator: 'Administrator',
  report: {
    usage:
      'Brug: npx kaedetraek report plan [--municipality KODE] [--agreement TITEL] [--round NAVN] [--body NAVN] [--format docx|pdf|xlsx] [--out FIL]',
    all: 'alle',
    none: 'der er ingen endnu',
    written: (file: string) => `Rapporten er skrevet: ${file}`,
    cannotWrite: (file: string) =>
      `Filen ${file} kan ikke skrives; vælg en mappe, der findes og må skrives i, med --out.`,
    unknownFormat: (format: string, list: string) => `Formatet »${format}« findes ikke; vælg et af: ${list}.`,
    unknownWords: (words: string) =>
      `»${words}« er ingen slags statustekst; skriv --words own (de ansvarliges egne) eller --words approved (kun godkendte).`,
    unknownLanguage: (language: string) => `Sproget »${language}« findes ikke; vælg da eller en.`,
    whichMunicipality: (list: string) => `Der er flere kommuner; vælg en med --municipality: ${list}.`,
    unknownMunicipality: (word: string, list: string) =>
      `Ingen eller flere kommuner passer til »${word}«; vælg en af: ${list}.`,
    unknownAgreement: (word: string, list: string) =>
      `Ingen eller flere aftaler passer til »${word}«; vælg en af: ${list}.`,
    unknownRound: (word: string, list: string) =>
      `Ingen eller flere runder passer til »${word}«; vælg en af: ${list}.`,
    unknownBody: (word: string, list: string) =>
      `Intet eller flere organer passer til »${word}«; vælg et af: ${list}.`,
  },
  demoUsage: `Brug: npx kaedetraek demo renew
      npx kaedetraek demo agreement --format docx|pdf [--out FIL]`,
  demoRenewed: 'Demokommunen er lagt på ny.',
  demoInUse: (pid: number, url: string) =>
    `Demokommunen er i brug af proces ${pid}${url ? ` på ${url}` : ''}; stop serveren, og prøv igen.`,
  demoAgreementWritten: (file: string) =>
    `Budgetaftalen ligger i ${file}. Importér den på siden Import, som den er.`,
  fileNotWritten: (file: string, why: string) =>
    `Filen ${file} kan ikke skrives (${why}); vælg et andet sted med --out.`,
}

const rangeOf = (from: number, upTo: number): string =>
  from === upTo ? `nr. ${from}` : `en af nr. ${from}–${upTo}`
