/** What is answered where no page can, in Danish. */
export const bareAnswers = {
  otherSite: 'Formularen kommer fra et andet websted',
  otherSiteText: 'Intet er gemt. Åbn Kædetræk, og send formularen derfra.',
  otherHost: 'Adressen hører ikke til nogen kommune her',
  otherHostText:
    'Brug den adresse, kommunen har givet dig. Er den rigtig, så spørg dem, der driver Kædetræk.',
  tooLarge: 'Filen er for stor',
  tooLargeText: (megabytes: number) =>
    `Der kan højst sendes ${megabytes} MB ad gangen. Gå tilbage, og vælg en mindre fil.`,
  tooMany: 'Der kommer for mange forespørgsler herfra',
  tooManyText: (seconds: number) =>
    seconds === 1
      ? 'Intet er gemt. Vent et sekund, og prøv igen.'
      : `Intet er gemt. Vent ${seconds} sekunder, og prøv igen.`,
  unavailable: 'Databasen svarer ikke lige nu',
  unavailableText: 'Intet er gået tabt. Vent et øjeblik, og genindlæs siden.',
}
