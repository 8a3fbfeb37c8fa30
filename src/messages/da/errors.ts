/** Danish texts for what goes wrong: one sentence that says what to do. */
export const errors = {
  notFound: 'Siden findes ikke',
  notFoundText: 'Adressen kan være skrevet forkert, eller du har ikke adgang til det, den viser.',
  broken: 'Noget gik galt hos os',
  brokenText: 'Det er ikke din fejl, og intet er gået tabt. Prøv igen om lidt.',
  forbidden: 'Det har du ikke adgang til',
  forbiddenText: 'Spørg koordinatoren i direktionssekretariatet, hvis du skal kunne det.',
  offline: 'Du er uden forbindelse',
  offlineText: 'Siden kan ikke hentes lige nu. Prøv igen, når du er på.',
  offlineForm: 'Intet er sendt. Det, du har skrevet, står her endnu; send igen, når du er på.',
  requestNumber: (number: string) =>
    `Bliver det ved, så giv den, der driver Kædetræk, dette nummer: ${number}`,
  tryAgain: 'Prøv igen',
  toHome: 'Til forsiden',
  stale:
    'En anden har ændret det samme, mens du skrev. Din tekst er gemt nedenfor ved siden af den nye; vælg, hvad der skal stå.',
  yours: 'Din tekst',
  theirs: 'Det, der står nu',
  'unknown element': 'Det, du ville ændre, findes ikke længere.',
  'link not allowed': 'Den slags led kan ikke kobles til hinanden.',
  loop: (path: string) => `Koblingen ville gå i ring: ${path}. Vælg et andet led.`,
  'already linked': 'De to er allerede koblet.',
  'circle without you':
    'Du skal selv være i kredsen; ellers kan du ikke se det, der lukkes for andre. Vælg en rolle, et organ eller en stilling, du har.',
  'circle in use':
    'Der er noget, der er lukket for andre end denne kreds. Vælg en anden kreds for det først.',
  'unknown reference': 'Noget, der peges på, findes ikke eller er af en anden slags.',
  'original amounts are locked':
    'De oprindelige beløb er låst, fordi aftalen er vedtaget. Skriv et revideret beløb med den beslutning, der ændrede det.',
  'revised amounts need a decision':
    'De reviderede beløb hviler på en beslutning. Vælg den nye beslutning, der ændrer dem.',
  'adopted items stay':
    'Et vedtaget punkt bliver stående i planen. Afslut det som bortfaldet, eller ret det som en indtastningsfejl, hvis ingen har givet status på det.',
  'deadline needs reason': 'Skriv, hvorfor fristen flytter. Det står i historikken.',
  'other price level': (year: number) =>
    `Beløbene er i et andet prisniveau end resten af aftalen (${year}). Regn dem om, før de gemmes.`,
  'round is closed': 'Runden er lukket og kan ikke ændres.',
  'dialogue is no decision':
    'MED drøfter og bliver hørt, men beslutter ikke. Gem det, der blev sagt, uden beslutningsord.',
  'reason missing': 'Skriv kort, hvorfor det ændres.',
  'effective date ahead': 'Datoen ligger ude i fremtiden; vælg i dag eller en dato, der er gået.',
  notAllowed: 'Du har ikke ret til at ændre det her.',
  fieldMissing: (field: string) => `${field} skal udfyldes.`,
  fieldWrong: (field: string) => `${field} kan ikke læses; ret det.`,
  summary: 'Det kunne ikke gemmes. Ret det markerede.',
}
