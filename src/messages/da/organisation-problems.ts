/** Danish sentences about what could not be fetched or taken in of an organisation. */
export const organisationProblems = {
  problems: {
    'not allowed': 'Kun administrator og koordinator kan hente organisationen.',
    'no file': 'Vælg mindst én fil.',
    'no address': 'Skriv adressen på kataloget.',
    'file too big': 'Filerne er større end 10 MB. Del dem, eller tag kun de kolonner med, der skal bruges.',
    'unknown file': (file: string) =>
      `${file} har ikke overskrifter, der kan genkendes. Skriv fx Enhed, Enhedsid, Navn og Stilling i første række.`,
    'no rows': (file: string) => `${file} har overskrifter, men ingen rækker.`,
    'missing column': (file: string, column: string) => `${file} mangler kolonnen ${column}.`,
    'bad date': (file: string, line: number, value: string) =>
      `${file}, linje ${line}: »${value}« er ikke en dato. Skriv fx 01.02.2027.`,
    'no units': 'Der er ingen enheder i det, der blev læst.',
    'not the shape':
      'Svaret ligner ikke det valgte katalog. Se efter, om adressen og kataloget passer sammen.',
    'bad address': 'Adressen kan ikke bruges. Skriv den med https:// og uden navn og adgangskode.',
    unreachable: 'Kataloget svarer ikke på adressen. Se efter, om den er rigtig, og om kataloget kører.',
    'too slow': 'Kataloget svarede ikke inden for et halvt minut. Prøv igen senere.',
    'key refused': 'Kataloget afviste nøglen. Få en ny, og prøv igen.',
    'other host':
      'Kataloget viste videre til en anden adresse, og dertil sendes intet. Skriv den rigtige adresse.',
    'error answer': 'Kataloget svarede med en fejl. Prøv igen, eller spørg dem, der driver det.',
    'too big': 'Svaret er større, end der kan læses.',
    'not JSON': 'Svaret kan ikke læses. Se efter, om adressen er den rigtige.',
  },
  refused: {
    'not allowed': 'Kun administrator og koordinator kan hente organisationen.',
    'unknown reading': 'Det hentede er væk. Hent organisationen igen.',
    'nobody answers': 'Vælg, hvem der svarer bagefter, ved hver stilling nedenfor.',
    other: 'Organisationen er ændret imens. Se ændringerne igennem igen.',
    'like cpr': 'Et af navnene ligner et CPR-nummer. Ret det i kataloget.',
    'nobody left': 'Så er der ingen tilbage, der kan give roller. Giv først en anden rollen.',
  },
}
