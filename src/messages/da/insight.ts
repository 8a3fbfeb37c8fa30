type Facts = Readonly<Record<string, string | number>>
type Show = Readonly<{
  date: (value: string) => string
  money: (value: number) => string
  share: (value: number) => string
}>

const days = (count: string | number | undefined): string =>
  `${count} ${Number(count) === 1 ? 'dag' : 'dage'}`

/** Danish texts of findings and the page that lists them. A finding speaks of links and dates, never of persons. */
export const insight = {
  title: 'Hænger det sammen?',
  lead: 'Her står de steder, hvor kæden er hoppet af: hvad der mangler, hvad det bygger på, og hvad man kan gøre.',
  none: 'Kæden hænger sammen',
  noneText: 'Ingen af reglerne finder noget lige nu.',
  noneYet: 'Der er ikke noget at efterse endnu',
  toFoundation: 'Gå til Grundlag',
  noneYetText: 'Når der er aftalepunkter, mål og koblinger, viser siden, hvor de ikke hænger sammen.',
  evidence: 'Det bygger på',
  noEvidence: 'Ingen koblinger fundet',
  suggestion: 'Hvad kan man gøre?',
  count: (count: number) => `${count} ${count === 1 ? 'sted' : 'steder'}`,
  serious: 'Alvorligt',
  attention: 'Værd at se på',
  rule: (number: string) => `Regel ${number}`,
  showRest: (count: number) => `Vis ${count} til`,
  showAll: (count: number) => `Vis alle ${count}`,
  since: (date: string) => `Fundet første gang ${date}`,
  stage: {
    'with the responsible': 'Hos den ansvarlige',
    'with the direktion': 'Hos direktionen',
    released: 'Frigivet',
  },
  answerBy: (date: string) =>
    `Den ansvarlige ser det først og kan svare til og med ${date}. Derefter ser direktionen det.`,
  answers: 'Svar',
  answerCount: (count: number) => `${count} svar`,
  noAnswers: 'Ingen har svaret endnu.',
  answerKind: {
    comment: 'Kommentar',
    dismissal: 'Lukket',
    reopening: 'Åbnet igen',
    release: 'Frigivet',
  },
  byResponsible: 'for den ansvarlige',
  answerTitle: 'Skriv et svar',
  answerLabel: 'Svar eller begrundelse',
  answerHint: 'Skriv om koblinger og datoer, ikke om personer. Et svar kan ikke rettes eller slettes.',
  answerWhat: 'Hvad skal der ske?',
  answerChoice: {
    comment: 'Det er en kommentar',
    dismissal: 'Luk punktet med denne begrundelse',
    reopening: 'Åbn punktet igen',
    release: 'Lad udvalg og kommunalbestyrelse se det',
  },
  answerSave: 'Gem svaret',
  answerMissing: 'Skriv et svar, før du gemmer.',
  answerNotAllowed: 'Det kan du ikke svare på dette punkt. Vælg en kommentar, eller spørg koordinatoren.',
  answerLink: 'Svar',
  dismissed: 'Lukkede',
  dismissedText: 'Et lukket punkt bliver stående med begrundelse, navn og dato.',
  asOfNote: (date: string) => `Sådan hang det sammen ${date}.`,
  otherDay: 'Vis en anden dag',
  showDay: 'Vis dagen',
  mended: 'Rettet',
  mendedText: 'Nye oplysninger har lukket dem.',
  unjudged: 'Kan ikke bedømmes',
  unjudgedText: 'Her mangler der oplysninger. Det er ikke det samme som, at der er noget galt.',
  missing: {
    'adopted budget': (title: string) =>
      `${title}: Der er ingen budgetaftale med vedtagelsesdato for det år, den skal præge.`,
    'day of decision': (title: string) => `${title}: Der står ikke, hvornår det blev vedtaget.`,
    signature: (title: string) => `${title}: Der står ikke, hvornår aftalen blev underskrevet.`,
    'readable amounts': (title: string) =>
      `${title}: Summen passer foreløbig, men nogle beløb kan ikke læses.`,
  },
  groups: {
    words: 'Dekobling 1. Ord uden praksis',
    pillars: 'Dekobling 2. Temaet forsvinder i søjlerne',
    plan: 'Planen selv',
    money: 'Penge og mål',
  },
  rules: {
    'item without path to a goal': {
      title: 'Punktet fører ikke til noget mål',
      sentence: (facts: Facts): string =>
        facts['links'] === 0
          ? 'Punktet er ikke koblet til noget, kommunen vil.'
          : 'Punktet er koblet opad, men ikke til et effektmål.',
      suggestion: 'Kobl punktet til det mål, det skal hjælpe, eller skriv, hvorfor et mål ikke er relevant.',
    },
    'goal that nothing carries out': {
      title: 'Ingen fører målet ud i livet',
      sentence: () => 'Hverken aftalepunkter, aftaler, projekter eller bevillinger er koblet til målet.',
      suggestion:
        'Kobl et punkt, en mål- og rammeaftale eller et projekt til målet, eller tag målet op igen.',
    },
    'goal without measure': {
      title: 'Målet kan ikke måles',
      sentence: (facts: Facts): string =>
        facts['indicators'] === 0
          ? 'Målet har ingen indikator.'
          : 'Målets indikator mangler udgangspunkt, mål eller årstal.',
      suggestion:
        'Vælg en indikator med udgangspunkt, målværdi og årstal. En effekt i ord er tilladt, men bliver stående her.',
    },
    'item without responsible': {
      title: 'Punktet har ingen ansvarlig',
      sentence: () => 'Der står ingen stilling som ansvarlig for punktet.',
      suggestion: 'Peg på den stilling, der svarer for punktet.',
    },
    'item without committee': {
      title: 'Punktet hører ikke til noget udvalg',
      sentence: () => 'Der står intet udvalg på punktet, så det kommer ikke på nogen arbejdsplan.',
      suggestion: 'Vælg det udvalg, der skal følge punktet.',
    },
    'item without money': {
      title: 'Punktet har ingen beløb',
      sentence: (facts: Facts): string =>
        facts['type'] === 'capital'
          ? 'Et anlægsprojekt uden beløb i nogen af årene.'
          : 'En driftsændring uden beløb i nogen af årene.',
      suggestion: 'Skriv beløbene fra aftalen, eller gør punktet til en hensigtserklæring.',
    },
    'sign against effect': {
      title: 'Fortegnet passer ikke til virkningen',
      sentence: (facts: Facts, show: Show): string =>
        facts['effect'] === 'expansion'
          ? `Punktet er en udvidelse, men beløbet i ${facts['year']} er ${show.money(Number(facts['kroner']))}, altså en mindreudgift.`
          : `Punktet skal give færre udgifter eller flere indtægter, men beløbet i ${facts['year']} er ${show.money(Number(facts['kroner']))} med plus.`,
      suggestion: 'Se i aftalen, om der mangler et minus, eller om virkningen er valgt forkert.',
    },
    'loose element': {
      title: 'Leddet er ikke koblet til noget',
      sentence: (facts: Facts): string =>
        `Det har stået i ${facts['days']} dage uden en kobling opad. Efter ${facts['after']} dage regnes et led for løst.`,
      suggestion:
        'Kobl det til det, det er til for, eller til den lov, kerneopgave eller det ledelsesgrundlag, der giver retningen.',
    },
    'captured by one sector': {
      title: 'Kun ét udvalg løfter temaet',
      sentence: (facts: Facts, _show: Show) =>
        `Temaet bæres af ${facts['items'] === 1 ? '1 punkt, og det hører' : `${facts['items']} punkter, og de hører alle`} til ${facts['committee']}. ${
          facts['searched'] === 0
            ? 'Der er ikke registreret en prioritering på tværs, og heller ingen beslutninger fra kommunalbestyrelsen at lede i.'
            : `Kommunalbestyrelsen har ikke prioriteret på tværs, så vidt ${facts['searched'] === 1 ? 'dens ene registrerede beslutning' : `dens ${facts['searched']} registrerede beslutninger`} viser.`
        }`,
      suggestion:
        'Tag temaet op på et temamøde, og lad flere udvalg bidrage, eller sæt en prioritering på tværs.',
    },
    'status older than the round': {
      title: 'Status er ældre end runden',
      sentence: (facts: Facts, show: Show) =>
        facts['on'] === undefined
          ? `Der er ikke givet status i ${facts['round']}, som åbnede ${show.date(String(facts['opensOn']))}.`
          : `Seneste status er fra ${show.date(String(facts['on']))}; ${facts['round']} åbnede ${show.date(String(facts['opensOn']))}.`,
      suggestion: 'Giv en status; den tager under to minutter.',
    },
    'status without explanation': {
      title: 'Status mangler forklaring',
      sentence: (facts: Facts, show: Show) =>
        `Status fra ${show.date(String(facts['on']))} er ${facts['light'] === 'red' ? 'rød' : 'gul'}, men der står ikke hvorfor.`,
      suggestion: 'Skriv én sætning om, hvad der driller, og hvilken hjælp der er brug for.',
    },
    'decided after the budget': {
      title: 'Vedtaget efter det budget, det skulle præge',
      sentence: (facts: Facts, show: Show) =>
        `Vedtaget ${show.date(String(facts['decidedOn']))}, ${days(facts['days'])} efter budgettet for ${facts['year']} (${show.date(String(facts['budgetOn']))}).`,
      suggestion: 'Flyt arbejdet frem i årshjulet, så det er klar til temamødet i juni.',
    },
    'signed too late': {
      title: 'Underskrevet efter årets start',
      sentence: (facts: Facts, show: Show): string =>
        `Aftalen for ${facts['year']} blev underskrevet ${show.date(String(facts['signedOn']))}, ${days(facts['days'])} efter ${show.date(String(facts['by']))}.`,
      suggestion:
        'Læg næste års aftaler lige efter budgettet, så enhederne kender rammen, før året begynder.',
    },
    'money without goal': {
      title: 'Penge, der ikke når et mål',
      sentence: (facts: Facts, show: Show) =>
        `${show.money(Number(facts['kroner']))} i ${facts['year']} (${show.share(Number(facts['share']))} af aftalens beløb, udgifter og mindreudgifter lagt sammen) ligger i ${facts['items']} ${facts['items'] === 1 ? 'punkt' : 'punkter'} uden et effektmål.${Number(facts['unknown']) > 0 ? ` Dertil ${facts['unknown']} beløb, der ikke kan læses.` : ''}`,
      suggestion: 'Begynd med de største beløb: Hvilket mål skal de hjælpe?',
    },
    'vision without practice': {
      title: 'Visionen mangler praksis',
      sentence: (facts: Facts, show: Show): string =>
        [
          facts['linked'] ? '' : 'Ingen politik, intet tema og intet mål er koblet til visionen.',
          facts['done']
            ? ''
            : facts['newest'] === undefined
              ? 'Ingen punkter, indsatser eller handlinger fører den ud i livet.'
              : `Der er ikke sket noget i ${facts['months']} måneder; senest ${show.date(String(facts['newest']))}.`,
          facts['measured'] ? '' : 'Intet under den bliver målt.',
        ]
          .filter(Boolean)
          .join(' '),
      suggestion:
        'Kobl en politik eller et mål til visionen, eller skriv visionen, så nogen kan handle på den.',
    },
    'totals do not reconcile': {
      title: 'Punkterne giver ikke aftalens sum',
      sentence: (facts: Facts, show: Show) =>
        `${facts['label']} ${facts['year']}: aftalen siger ${show.money(Number(facts['printed']))}, punkterne giver ${show.money(Number(facts['sum']))}. Forskel: ${show.money(Number(facts['difference']))}.${Number(facts['unknown']) > 0 ? ` ${facts['unknown']} beløb kan ikke læses og er ikke talt med.` : ''}`,
      suggestion: 'Se efter punkter, der mangler, står dobbelt eller har fået forkert fortegn.',
    },
  },
}
