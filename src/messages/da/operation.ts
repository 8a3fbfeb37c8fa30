/** What the terminal says about running an installation (drift): one sentence each, and what to do. Danish, as all of the terminal. */
export const operation = {
  usage: `  backup --to FIL [--municipality KODE] [--key-file FIL] [--prove]
                                 tag en sikkerhedskopi, også mens serveren kører; FIL ender på .tar eller .tar.gz
  restore --from FIL [--municipality KODE] [--as KODE] [--key-file FIL] [--prove]
                                 gendan fra en sikkerhedskopi; --prove prøver den kun
  migrate [--check]              bring databasens skema ajour; --check prøver det på en kopi først
  user list KODE                 vis en kommunes mennesker
  user add KODE NAVN [--role administrator|koordinator]
                                 tilføj en, og få et link, der virker én gang
  user link KODE NAVN            lav et nyt link til en, der er lukket ude
  user deactivate KODE NAVN      luk en ude, straks
  user erase KODE NAVN           slet en, der er stoppet: navnet væk, beslutningerne bliver
  retention [KODE] [--dry-run]   ryd op efter kommunernes regler for opbevaring; --dry-run viser det kun
  doctor                         hvad der er i vejen med installationen, og hvad man gør`,
  municipalityUsage: `  municipality list              vis installationens kommuner
  municipality export KODE --to MAPPE|FIL [--key-file FIL]
                                 skriv alt, kommunen har, i åbne formater
  municipality import --from MAPPE|FIL [--as KODE] [--key-file FIL]
                                 læs et udtræk ind som en ny kommune
  municipality host add|remove KODE VÆRTSNAVN; host list [KODE]
                                 giv en kommune sit eget værtsnavn, fx plan.kommunen.dk
  municipality delete KODE --export MAPPE|FIL | --without-export [--yes-delete NAVN]
                                 slet en kommune og alt, den har`,
  backup: {
    usage: 'Brug: npx kaedetraek backup --to FIL [--municipality KODE] [--key-file FIL] [--prove]',
    notAFile: (path: string) =>
      `Sikkerhedskopien er én fil; skriv et navn, der ender på .tar eller .tar.gz, i stedet for ${path}.`,
    taken: (path: string) => `${path} findes allerede, og intet bliver skrevet over; vælg et andet navn.`,
    nothing: 'Der er ingen kommuner at kopiere endnu.',
    made: (path: string, municipalities: number, size: string) =>
      `Sikkerhedskopien er skrevet: ${path} (${municipalities === 1 ? '1 kommune' : `${municipalities} kommuner`}, ${size}).`,
    withoutKey: 'Den er ikke krypteret; læg den et sikkert sted, eller tag den med --key-file.',
  },
  restore: {
    usage:
      'Brug: npx kaedetraek restore --from FIL [--municipality KODE] [--as KODE] [--key-file FIL] [--prove]',
    oneNumber: 'Med --as kan kun én kommune gendannes; vælg den med --municipality.',
    taken: (list: string) =>
      `Der er allerede en kommune med koden ${list}, og intet bliver skrevet over; gendan i en tom installation, eller vælg en anden kode med --as.`,
    takenMeanwhile: 'Kommunen blev oprettet af en anden imens; intet er skrevet over.',
    restored: (name: string, code: number, rows: string, documents: number) =>
      `${name} er gendannet som kommune ${code}: ${rows} rækker, ${documents === 1 ? '1 dokument' : `${documents} dokumenter`}; antallene passer.`,
    done: (seconds: string) => `Færdig på ${seconds} sekunder.`,
    lifting: 'Kopien er fra en ældre udgave; den løftes til denne i en midlertidig database.',
    newer: (name: string) =>
      `Kopien er fra en nyere udgave af Kædetræk (${name}); installér den udgave, og gendan med den.`,
    isExport: 'Et udtræk har ingen adgangskoder; giv de første et link med npx kaedetraek user link.',
    proved: (parts: number) =>
      `Kopien er prøvet: den blev gendannet i en midlertidig database, og alle ${parts} dele kom igen, som de var.`,
    notProved: (list: string) =>
      `Kopien kom ikke igen, som den var (${list}); tag en ny, og behold den forrige så længe.`,
    noScratch:
      'Databasebrugeren må ikke oprette en midlertidig database; giv den createdb: alter role <bruger> createdb;',
    oldAndNoScratch:
      'Kopien er fra en ældre udgave og skal løftes i en midlertidig database, men databasebrugeren må ikke oprette en; giv den createdb: alter role <bruger> createdb;',
  },
  migrate: {
    usage: 'Brug: npx kaedetraek migrate [--check]',
    nothing: 'Databasens skema er ajour; der er intet at gøre.',
    pending: (names: readonly string[]) => `Der mangler ${names.length} trin: ${names.join(', ')}.`,
    tried:
      'Det er prøvet på en kopi i en midlertidig database og gik godt; den rigtige er ikke rørt. Tag en sikkerhedskopi, og kør npx kaedetraek migrate, eller start serveren.',
    failed: (why: string) =>
      `På kopien gik det galt (${why}); den rigtige database er ikke rørt. Bliv på den udgave, der kører, og meld fejlen.`,
    noScratch:
      'Databasebrugeren må ikke oprette en midlertidig database at prøve i; giv den createdb: alter role <bruger> createdb;',
  },
  retention: {
    usage: 'Brug: npx kaedetraek retention [KODE] [--dry-run]',
    nothing: (name: string) => `${name}: intet er for gammelt.`,
    would: (name: string) => `${name}: dette ville forsvinde nu:`,
    did: (name: string) => `${name}: dette er slettet, fordi det var ældre, end det gemmes:`,
  },
  doctor: {
    usage: 'Brug: npx kaedetraek doctor',
    node: (version: string) => `Node er ${version}.`,
    nodeOdd: (version: string) =>
      `Node er ${version}, som kun bliver vedligeholdt et halvt år; skift til en lige udgave, fx 24.`,
    onlyHere: 'Serveren svarer kun på denne maskine.',
    address: (url: string) => `Folk åbner ${url}, og forbindelsen er krypteret.`,
    hosts: (name: string, hosts: string) => `${name} har sit eget navn: ${hosts}.`,
    hostsWithoutAddress: (name: string, hosts: string) =>
      `${name} har navnet ${hosts}, men KAEDETRAEK_URL er ikke sat, så links dertil bliver uden TLS; sæt den.`,
    noAddress: (host: string) =>
      `Serveren svarer på ${host}, så andre kan nå den, men KAEDETRAEK_URL er ikke sat; sæt den til adressen, folk åbner, fx https://plan.kommunen.dk.`,
    noTls: (url: string) =>
      `${url} er uden TLS, så adgangskoder kan læses undervejs; sæt en proxy med certifikat foran, og skriv https i KAEDETRAEK_URL.`,
    noProxy: (url: string) =>
      `${url} er krypteret af en proxy foran serveren, men KAEDETRAEK_PROXIES er 0, så alle ser ud til at komme fra proxyen; sæt den til 1.`,
    mail: (host: string) => `Postserveren ${host} svarer.`,
    noMail: (host: string) =>
      `Postserveren ${host} svarer ikke; se, om den kører, om maskinen må nå den, og om KAEDETRAEK_SMTP_URL er rigtig.`,
    folder: (folder: string) => `Datamappen ${folder} er lukket for andre.`,
    folderOpen: (folder: string) =>
      `Andre på maskinen kan se ind i ${folder}; luk den: chmod o-rwx ${folder}`,
    space: (gigabytes: number) => `Der er ${gigabytes.toLocaleString('da')} GB ledig plads.`,
    noSpace: (gigabytes: number) =>
      `Der er kun ${gigabytes.toLocaleString('da')} GB ledig plads; ryd op, eller giv disken mere.`,
    database: (version: string, how: string, megabytes: number) =>
      `Databasen svarer: PostgreSQL ${version} (${how}), ${megabytes.toLocaleString('da')} MB.`,
    role: (role: string) =>
      `Programmet arbejder som ${role}, der intet ejer og ikke kan se andre kommuners rækker.`,
    roleTooStrong: (role: string) =>
      `Rollen ${role} kan for meget, så kommunerne ikke er skilt ad; kør som databasens administrator: alter role ${role} nosuperuser nobypassrls nocreaterole; og giv dens tabeller en anden ejer.`,
    durable: 'Det, der er gemt, er på disken.',
    notDurable:
      'Databasen siger gemt, før det er på disken (fsync eller synchronous_commit er slået fra); slå dem til.',
    clock: 'Databasens ur går som maskinens.',
    clockOff: (seconds: number) =>
      `Databasens ur er ${Math.abs(seconds)} sekunder ${seconds > 0 ? 'foran' : 'bagud'}; lad begge maskiner følge en tidsserver (NTP).`,
    tables: (count: number) => `Databasens skema er ajour (${count} trin).`,
    pending: (count: number) =>
      `Databasens skema mangler ${count} trin; prøv dem med npx kaedetraek migrate --check, tag en sikkerhedskopi, og kør npx kaedetraek migrate.`,
    provider: (name: string, issuer: string) => `${name}: log ind-løsningen ${issuer} svarer.`,
    providerSilent: (name: string, issuer: string, why: string) =>
      `${name}: log ind-løsningen ${issuer} svarer ikke, som den skal (${why}); se, om den kører, og om maskinen må nå den.`,
    providerWithoutSecret: (name: string) =>
      `${name}: log ind-løsningens hemmelighed mangler, fordi kommunen kom fra et udtræk; administratoren skriver den igen på /log-ind/udbyder.`,
    municipalities: (real: number, demo: number) =>
      `Her er ${real === 1 ? '1 kommune' : `${real} kommuner`}${demo > 0 ? ` og ${demo} demo` : ''}.`,
    backup: (at: string) => `Den nyeste sikkerhedskopi er fra ${at}.`,
    oldBackup: (at: string) =>
      `Den nyeste sikkerhedskopi er fra ${at}, over et døgn gammel; se efter, hvorfor den ikke bliver taget hver nat.`,
    noBackup:
      'Der er aldrig taget en sikkerhedskopi; gør det hver nat: npx kaedetraek backup --to FIL --key-file FIL',
    proved: (at: string) => `En sikkerhedskopi blev sidst prøvet ${at}.`,
    neverProved: 'Ingen sikkerhedskopi er prøvet; tag den næste med --prove.',
    outcome: (wrong: number) =>
      wrong === 0
        ? 'Alt er, som det skal være.'
        : wrong === 1
          ? '1 ting skal ses på.'
          : `${wrong} ting skal ses på.`,
  },
  user: {
    usage: `Brug: npx kaedetraek user list KODE
      npx kaedetraek user add KODE NAVN [--role administrator|koordinator]
      npx kaedetraek user link KODE NAVN
      npx kaedetraek user deactivate KODE NAVN
      npx kaedetraek user erase KODE NAVN --reason GRUND [--keep-texts] [--yes]`,
    line: (name: string, roles: string, lastDay: string | undefined) =>
      [name, roles, lastDay === undefined ? '' : `stoppet ${lastDay}`].filter(Boolean).join(' · '),
    reason: 'Gjort af den driftsansvarlige fra terminalen',
    added: (name: string, role: string) => `${name} er tilføjet som ${role}.`,
    link: (name: string, date: string, link: string) =>
      `${name} vælger sin adgangskode her, når serveren kører (virker én gang, til og med ${date}):\n  ${link}`,
    cantBeGiven: 'Personen er stoppet og kan ikke få et link; tilføj en anden med user add.',
    preview: (name: string, standIn: string) =>
      `${name} slettes for altid; det, der er besluttet og skrevet, står derefter som »${standIn}«. Det forsvinder:`,
    previewTexts: (count: number) =>
      count === 0
        ? 'Navnet står ikke i nogen tekst, som den driftsansvarlige må se.'
        : `Navnet står i ${count === 1 ? '1 tekst' : `${count} tekster`}, hvor titlen skrives i stedet; med --keep-texts bliver de stående.`,
    sayYes:
      'Intet er slettet endnu. Kør samme kommando igen med --yes for at gøre det; det kan ikke fortrydes.',
    erased: (standIn: string, texts: number) =>
      `Slettet. Det, der bliver stående, står nu som »${standIn}«${texts === 0 ? '' : `; ${texts === 1 ? '1 tekst' : `${texts} tekster`} er rettet`}. Ældre sikkerhedskopier har stadig navnet, til de bliver for gamle.`,
    needsReason: 'Skriv hvorfor med --reason "…", i én sætning uden personens navn.',
    deactivated: (name: string) => `${name} er lukket ude og logget ud alle steder.`,
    unknown: (whom: string, list: string) => `Ingen eller flere passer til »${whom}«; vælg en af: ${list}.`,
  },
  copy: {
    missing: (path: string) => `${path} findes ikke; ret stien.`,
    'not an archive': (path: string) => `${path} er ikke en kopi, som Kædetræk har skrevet.`,
    damaged: (path: string) =>
      `${path} er beskadiget eller ændret, og intet er gendannet; brug en anden kopi.`,
    'key missing': (path: string) => `${path} er krypteret; giv nøglen med --key-file.`,
    'wrong key': (path: string) => `Nøglen passer ikke til ${path}; find den, kopien blev taget med.`,
    'newer format': (path: string) =>
      `${path} er skrevet af en nyere udgave af Kædetræk; installér den, og prøv igen.`,
    notInIt: (code: string, list: string) => `Kommune ${code} er ikke i kopien; i den er: ${list}.`,
    notWritten: (path: string, why: string) =>
      `${path} kan ikke skrives (${why}); vælg et andet sted, eller giv plads og skriveadgang.`,
    keyUnreadable: (path: string) => `Nøglefilen ${path} kan ikke læses; ret stien, eller giv læseadgang.`,
    keyShort: (path: string) =>
      `Nøglefilen ${path} er for kort; den skal have mindst 16 tegn. Lav en med: openssl rand -base64 32 > ${path}`,
  },
  municipality: {
    list: (code: number, name: string, changes: number, isDemo: boolean) =>
      `${String(code).padStart(4)}  ${name}${isDemo ? ' (demo)' : ''}, ${changes === 1 ? '1 ændring' : `${changes} ændringer`}`,
    none: 'Der er ingen kommuner endnu; opret en med: npx kaedetraek municipality add KODE NAVN',
    deletedEarlier: (code: number, on: string, by: string) =>
      `${String(code).padStart(4)}  slettet ${on} af ${by}`,
    unknown: (code: string, list: string) => `Der er ingen kommune med koden ${code}; vælg en af: ${list}.`,
    exported: (name: string, path: string) =>
      `Alt, ${name} har, er skrevet i ${path}. README.md i udtrækket forklarer filerne.`,
    hostUsage:
      'Brug: npx kaedetraek municipality host add|remove KODE VÆRTSNAVN, fx 901 plan.kommunen.dk; eller host list [KODE]',
    noHost: (written: string) =>
      `»${written}« er ikke et værtsnavn; skriv det uden https:// og uden port, fx plan.kommunen.dk.`,
    hostTaken: (host: string, code: number) =>
      `${host} hører allerede til kommune ${code}; fjern det dér først med: npx kaedetraek municipality host remove ${code} ${host}`,
    hostAdded: (host: string, name: string) =>
      `${host} hører nu til ${name}. Lad navnet pege på serveren, og giv proxyen et certifikat til det.`,
    notItsHost: (host: string, name: string) => `${host} hører ikke til ${name}; intet er fjernet.`,
    hostRemoved: (host: string, name: string) => `${host} hører ikke længere til ${name}.`,
    hosts: (code: number, name: string, hosts: readonly string[], path: string) =>
      `${String(code).padStart(4)}  ${name}: ${hosts.length > 0 ? hosts.join(', ') : `ingen værtsnavne; ${path}`}`,
    deleteUsage:
      'Brug: npx kaedetraek municipality delete KODE --export MAPPE|FIL | --without-export [--yes-delete NAVN]',
    needsExport:
      'Tag et sidste udtræk med --export MAPPE|FIL, eller skriv --without-export, hvis der ikke skal være et.',
    ask: (name: string) => `Skriv kommunens navn, ${name}, for at slette den og alt, den har: `,
    notThatName: (name: string) => `Navnet passer ikke; intet er slettet. Kommunen hedder ${name}.`,
    deleted: (name: string, code: number) =>
      `${name} (kommune ${code}) er slettet med alt, den havde. Sikkerhedskopier, der er taget før, har den stadig.`,
  },
} as const
