/** Danish texts about how long things are kept. */
export const retention = {
  title: 'Opbevaring',
  lead: 'Hvor længe kommunen gemmer det, der ikke er en del af planen. Hver nat bliver det, der er for gammelt, slettet. Tallene er forslag; kommunen bestemmer selv.',
  kept: 'Det, kommunen har besluttet og skrevet i kæden, bliver altid stående.',
  what: 'Hvad',
  howLong: 'Gemmes i',
  today: 'Ville forsvinde nu',
  proposal: (days: string) => `Forslag: ${days}`,
  forGood: 'altid',
  days: (days: number) =>
    days % 365 === 0
      ? `${days / 365} år`
      : days % 30 === 0 && days > 30
        ? `${days / 30} måneder`
        : days === 1
          ? '1 dag'
          : `${days} dage`,
  nothing: 'intet',
  reason: 'Hvorfor?',
  reasonHint: 'Én sætning. Den gemmes sammen med dit navn, og ændringen står i adgangsloggen.',
  save: 'Gem',
  saved: 'Gemt. Reglerne gælder fra i nat.',
  unchanged: 'Intet er ændret. Vælg en anden tid ud for det, der skal gemmes kortere eller længere.',
  reasonMissing: 'Skriv hvorfor, i én sætning.',
  badChoice: 'Den tid kan ikke vælges; vælg en på listen.',
  nights: 'De seneste nætter',
  noNights: 'Der er ikke ryddet op endnu. Det sker hver nat efter klokken 2, når serveren kører.',
  nightNothing: 'Intet var for gammelt.',
  nightUnderWay: 'Er i gang.',
  count: (title: string, count: string) => `${title}: ${count}`,
  kinds: {
    sessions: {
      title: 'Gamle indlogninger, links og nøgler',
      why: 'De kan ikke bruges mere. En måned er nok til at se, om en fremmed har været inde.',
    },
    tries: {
      title: 'Forsøg på at logge ind',
      why: 'Kun aftryk, som bremsen mod gæt skal bruge i en måned.',
    },
    mail: {
      title: 'Mail, der ikke kunne sendes',
      why: 'Sendt mail slettes med det samme. Det, der stadig venter efter et par dage, bliver aldrig sendt.',
    },
    'access log': {
      title: 'Adgangsloggen',
      why: 'Fem år er et forslag: længe nok til at undersøge et misbrug, der opdages sent. Begyndelsen klippes af, og resten kan stadig efterprøves.',
    },
    documents: {
      title: 'Dokumenter, der ikke blev brugt',
      why: 'Lagt op, men aldrig en del af planen. Det, der er læst ind i planen, bliver stående.',
    },
    reviews: {
      title: 'Afsluttede gennemgange',
      why: 'Forslagene, og hvem der ændrede hvad undervejs. Resultatet står i planen, og dokumentet bliver.',
    },
    people: {
      title: 'Mennesker, der er stoppet',
      why: 'Navn, mail og adgang slettes; det, de har besluttet, står derefter under titlen. Så længe der svares på spørgsmål om en aftale, er det godt at vide, hvem der gjorde hvad.',
    },
  },
}
