/** Danish texts about erasing a person. */
export const erasure = {
  title: (name: string) => `Slet ${name}`,
  link: 'Slet personen',
  lead: (standIn: string) =>
    `Navn, mail og adgang slettes for altid. Det, personen har besluttet og skrevet, bliver stående og vises som »${standIn}«.`,
  standIn: (position: string | undefined) =>
    position === undefined ? 'Tidligere medarbejder' : `Tidligere medarbejder (${position})`,
  changeReason: 'Navn fjernet, fordi en person er slettet',
  overdue: 'Tiden, hvor kommunen gemmer dem, der er stoppet, er gået',
  goes: 'Det forsvinder',
  stays: 'Det bliver stående',
  staysNote: 'Så beslutninger kan læses bagefter. Det står under titlen i stedet for navnet.',
  inTexts: (count: number) => `Navnet står i tekster (${count})`,
  inTextsNote:
    'Her vises de tekster, du må se; andre behandles på samme måde. Kun hele navnet og mailen bliver fundet, ikke et fornavn alene. Hedder en anden det samme, så læs listen igennem.',
  noTexts: 'Navnet står ikke i nogen tekst, du må se.',
  andMore: (count: number) => `og ${count} mere`,
  documents: 'Dokumenter, hvor navnet står',
  documentsNote:
    'I det, Kædetræk har læst, bliver navnet streget over, og det kan ikke søges frem. Selve filen ændres ikke; skal navnet også væk dér, så slet dokumentet, eller læg en udgave uden navnet ind.',
  alsoInTexts: (standIn: string) =>
    `Skriv »${standIn}« i stedet for navnet i teksterne, og streg navnet over i det, der er læst i dokumenter`,
  reason: 'Hvorfor?',
  reasonHint: 'Én sætning uden personens navn. Den står i historikken sammen med dit navn.',
  sure: 'Jeg ved, at det ikke kan fortrydes',
  sureMissing: 'Sæt kryds i, at det ikke kan fortrydes.',
  button: 'Slet personen',
  erased: 'Slettet. Navn, mail og adgang er væk.',
  isErased: 'Personen er slettet: navn, mail og adgang er væk, og det, der er besluttet, står under titlen.',
  backups:
    'Sikkerhedskopier fra før i dag har stadig navnet, indtil de bliver for gamle. Gendannes en af dem, skal personen slettes igen.',
  toPerson: 'Gå til personens side',
  toHandover: (position: string) => `Overdrag ${position}`,
  things: {
    name: 'Navn',
    email: 'E-mail',
    account: 'Konto at logge ind med',
    provider: 'Kendt hos kommunens udbyder',
    directory: 'Nummer i organisationsregistret',
    sessions: 'Steder, der er logget ind',
    keys: 'Nøgler til programmer',
    mail: 'Mail, der venter',
    positions: 'Stillinger, personen har haft',
    roles: 'Roller, personen har haft',
    changes: 'Ændringer, du må se',
    entries: 'Linjer i adgangsloggen',
  },
  problems: {
    'not allowed': 'Kun administratoren kan slette en person.',
    'unknown person': 'Personen findes ikke.',
    'erased already': 'Personen er allerede slettet.',
    'still here': 'Personen er ikke stoppet endnu. Afslut først personen med en sidste dag, der er gået.',
    'holds a position': 'Personen sidder stadig i en stilling. Overdrag den først, og afslut så personen.',
    'no reason': 'Skriv hvorfor, i én sætning.',
    'names the person': 'Grunden må ikke nævne personens navn eller mail; de skal jo netop væk.',
  },
}
