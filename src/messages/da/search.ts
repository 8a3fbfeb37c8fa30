/** Danish texts: search. */
export const search = {
  title: 'Søg',
  titleOf: (query: string) => `Søgning på »${query}«`,
  label: 'Søg i punkter, mål, strategier og dokumenter',
  lead: 'Skriv et nummer, et ord eller begyndelsen af et ord. Bøjninger og tastefejl klarer søgningen selv.',
  corrected: (written: string, meant: string) => `Der står ikke »${written}« nogen steder; viser »${meant}«.`,
  none: (query: string) => `Intet passer på »${query}«`,
  noneText: 'Prøv færre ord, eller et andet ord for det samme.',
  count: (elements: number, passages: number) =>
    [
      `${elements} ${elements === 1 ? 'punkt eller led' : 'punkter og led'}`,
      passages > 0 ? `${passages} ${passages === 1 ? 'sted' : 'steder'} i dokumenter` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  elements: 'Punkter og led',
  passages: 'I dokumenter',
  page: (page: number) => `side ${page}`,
}
