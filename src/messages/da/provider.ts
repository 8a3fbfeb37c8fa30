/** Danish texts about signing in with the municipality's own provider. */
export const provider = {
  // On the page of signing in.
  button: 'Log ind med kommunens udbyder',
  buttonOf: (municipality: string) => `Log ind med udbyderen i ${municipality}`,
  buttonHint: 'Med den samme bruger som på din arbejdscomputer.',
  orAccount: 'Eller med e-mail og adgangskode',
  // Signing out on both sides.
  signingOut: 'Du er logget ud af Kædetræk',
  signingOutText: 'Nu logges du også ud hos kommunens udbyder. Sker der ikke noget, så gå videre selv.',
  signOutThere: 'Log ud hos kommunens udbyder',
  accountLead: 'Du logger ind med kommunens udbyder. Adgangskoden skifter du dér.',
  // The administrator's page.
  title: 'Log ind med kommunens egen udbyder',
  short: 'Kommunens udbyder',
  lead: 'Kolleger logger ind med den bruger, de har i forvejen, og deres grupper kan give dem roller. Udbyderen skal tale OpenID Connect; det gør fx Entra ID, AD FS og Keycloak.',
  isSet: (issuer: string) => `Sat op: ${issuer}`,
  isNotSet: 'Ikke sat op',
  noVault:
    'Klienthemmeligheden kan ikke gemmes sikkert, før serveren har en nøgle. Bed driften om at sætte KAEDETRAEK_SECRET.',
  lostSecret:
    'Den gemte klienthemmelighed kan ikke læses med serverens nøgle. Skriv den igen, og gem, så kan kolleger logge ind.',
  home: 'Kommunens adresser',
  homeLead: 'Her logger kommunens folk ind. Driften giver kommunen sine egne værtsnavne.',
  theirs: 'Det skrives hos udbyderen',
  theirsLead:
    'Opret Kædetræk som en webapplikation med hemmelighed, og skriv adresserne der. Har kommunen flere værtsnavne, skrives de alle.',
  addresses: {
    back: 'Svaradresse',
    logout: 'Adresse til udlogning fra udbyderen',
    after: 'Adresse efter udlogning',
  },
  ours: 'Det, udbyderen har givet',
  issuer: 'Udbyderens adresse',
  issuerHint: 'Den, der slutter før »/.well-known/openid-configuration«. Fx https://login.kommunen.dk.',
  clientId: 'Klient-id',
  clientSecret: 'Klienthemmelighed',
  clientSecretHint: 'Den gemmes krypteret og vises aldrig igen.',
  clientSecretKept: 'Den er gemt. Lad feltet stå tomt for at beholde den.',
  scope: 'Det, vi beder om',
  scopeHint: 'Ord med mellemrum imellem. Nogle udbydere skal spørges om grupper, fx med »groups«.',
  groupsClaim: 'Feltet med grupper',
  groupsClaimHint:
    'Det, udbyderen kalder sin liste over grupper eller roller. Fx groups eller realm_access.roles.',
  people: 'Hvem kommer ind?',
  adds: 'En, der ikke er tilføjet i Kædetræk',
  addsOptions: {
    no: 'Kommer ikke ind, før nogen har tilføjet personen',
    yes: 'Tilføjes, når personen logger ind første gang',
  },
  matching:
    'Er personen tilføjet i forvejen, finder Kædetræk personen på den e-mail, der står på personens side, og som udbyderen siger god for. Derefter kendes personen på sit faste nummer hos udbyderen.',
  without: 'En, som ingen gruppe giver en rolle',
  withoutOptions: { refuse: 'Kommer ikke ind', reader: 'Kommer ind og må læse' },
  withoutHint: 'Den, der har fået en rolle her i Kædetræk, kommer ind med den.',
  groups: 'Grupper, der giver roller',
  groupsLead:
    'Gruppen skrives nøjagtig, som udbyderen sender den; Entra ID sender gruppens id. Rollerne følger med, hver gang personen logger ind. Roller, der er givet her i Kædetræk, bliver stående.',
  row: (number: number) => `Gruppe ${number}`,
  group: 'Gruppe',
  moreRows: 'Mangler der rækker, så gem, og der kommer flere. Tøm en række for at fjerne den.',
  save: 'Gem',
  saved: 'Gemt.',
  test: 'Prøv forbindelsen',
  testHint: 'Spørger udbyderen med det, der står i felterne nu. Der gemmes ikke noget.',
  works: (issuer: string) => `Forbindelsen virker. Udbyderen siger, at den er ${issuer}.`,
  worksMore: {
    logout: 'Den kan fortælle, når nogen logger ud dér.',
    noLogout: 'Den kan ikke fortælle, når nogen logger ud dér; så gælder Kædetræks egne tidsgrænser.',
    signOut: 'Den logger også ud dér, når nogen logger ud af Kædetræk.',
    noSignOut: 'Den har ingen adresse at logge ud på.',
    keys: (count: number) =>
      count === 1
        ? 'Den har én nøgle, den skriver under med.'
        : `Den har ${count} nøgler, den skriver under med.`,
  },
  fails: {
    unreachable: 'Adressen svarer ikke. Se efter, om den er rigtig, og om serveren må kalde ud til den.',
    'not protected': 'Adressen skal begynde med https://.',
    'no provider':
      'Der er en server på adressen, men den siger ikke, hvordan man logger ind (/.well-known/openid-configuration).',
    'other issuer':
      'Udbyderen siger, at den har en anden adresse. Skriv præcis den; hos Entra ID er det den med kommunens eget id, ikke »common«.',
    'too little':
      'Udbyderen mangler noget af det, der skal til: en adresse til at logge ind, én til svar og én til nøgler.',
    'no keys': 'Udbyderen svarer, men dens nøgler kan ikke hentes.',
  },
  remove: 'Fjern udbyderen',
  removeText:
    'Ingen kan logge ind gennem den mere. Roller, der er givet, bliver stående. Se efter, at du selv har en adgangskode.',
  removed: 'Udbyderen er fjernet.',
  // What is written about people.
  nameless: 'Ny kollega uden navn',
  reasons: {
    add: 'Kom ind med kommunens udbyder',
    roles: 'Efter grupperne hos kommunens udbyder',
  },
  fromProvider: 'fra kommunens udbyder',
}
