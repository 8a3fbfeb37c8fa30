/** Danish sentences about what is wrong with how a provider is set. */
export const providerProblems = {
  issuer: 'Udbyderens adresse: skriv hele adressen, fx https://login.kommunen.dk.',
  clientId: 'Klient-id skal udfyldes.',
  clientSecret: 'Klienthemmelighed skal udfyldes.',
  scope: 'Det, vi beder om: skriv ord med mellemrum imellem, og tag »openid« med.',
  groupsClaim: 'Feltet med grupper skal udfyldes, når der er grupper i listen.',
  role: (number: number) => `Gruppe ${number}: vælg en rolle.`,
  group: (number: number) => `Gruppe ${number}: skriv gruppen.`,
  refused: {
    'not set': 'Kommunen har ikke sat sin egen udbyder op. Log ind med e-mail og adgangskode.',
    unreachable:
      'Kommunens udbyder svarer ikke lige nu. Prøv igen om lidt, eller log ind med e-mail og adgangskode, hvis du har en.',
    over: 'Du var for længe om at logge ind, eller svaret var brugt. Prøv igen herfra.',
    'said no': 'Kommunens udbyder sagde nej. Prøv igen, eller spørg dem, der passer brugere i kommunen.',
    'wrong answer':
      'Svaret fra kommunens udbyder passede ikke, så du er ikke logget ind. Prøv igen; sker det flere gange, så sig det til administratoren.',
    'unknown person':
      'Kommunens udbyder kender dig, men du er ikke oprettet i Kædetræk. Bed administratoren om at tilføje dig.',
    'no role':
      'Kommunens udbyder kender dig, men ingen af dine grupper giver adgang til Kædetræk. Bed administratoren om en rolle.',
  },
}
