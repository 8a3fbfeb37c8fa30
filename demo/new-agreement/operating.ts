import type { NewItem } from './types.ts'

/** Driftsændringer of the newest agreement, by committee. Amounts in 1.000 kr. */
export const newOperating: readonly NewItem[] = [
  {
    number: 'D1',
    title: 'To voksne på alle stuer fra kl. 7',
    type: 'operating',
    committee: 'BU',
    amounts: [2400, 2900, 2900, 2900],
    prose: [
      'Morgenen er den tid på dagen, hvor flest forældre afleverer, og hvor færrest er mødt ind. Parterne vil derfor have to voksne på alle stuer, fra huset åbner.',
      'Der afsættes 2,4 mio. kr. i {0} og 2,9 mio. kr. i {+1} og frem. Husene planlægger selv vagterne sammen med deres medarbejdere.',
    ],
  },
  {
    number: 'D2',
    title: 'Et sted at begynde igen for elever, der bliver hjemme',
    type: 'operating',
    committee: 'BU',
    amounts: [1800, 1800, 1800, 1800],
    prose: [
      'Nogle elever kommer så sjældent i skole, at vejen tilbage er for lang at gå alene. De skal kunne begynde i et lille hold med få fag og faste voksne.',
      'Der afsættes 1,8 mio. kr. årligt til et hold på tolv elever. Udvalget får en beskrivelse af tilbuddet inden sommerferien {0}.',
    ],
  },
  {
    number: 'D3',
    title: 'Læsevejleder på alle skoler',
    type: 'operating',
    committee: 'BU',
    amounts: [600, 1200, 1200, 1200],
    prose: [
      'Alle skoler får en læsevejleder, som er med i undervisningen i indskolingen. Fem skoler begynder i august, resten året efter.',
      'Til formålet afsættes 0,6 mio. kr. i {0} og 1,2 mio. kr. i {+1} og frem.',
    ],
  },
  {
    number: 'D4',
    title: 'Fælles hold på de to mindste skoler',
    type: 'operating',
    committee: 'BU',
    amounts: [-700, -1600, -1600, -1600],
    prose: [
      'Elever på Mølleby Skole og Skovby Skole læser sammen i musik, idræt og håndværk, hvor klasserne ellers er meget små. Bussen mellem skolerne kører i forvejen.',
      'Udgifterne mindskes med 0,7 mio. kr. i {0} og 1,6 mio. kr. i {+1} og frem. Skolebestyrelserne høres, før skemaet lægges.',
    ],
  },
  {
    number: 'D5',
    title: 'Hjem fra sygehuset samme dag',
    type: 'operating',
    committee: 'SS',
    amounts: [1500, 1500, 1500, 1500],
    prose: [
      'Borgere, der udskrives om eftermiddagen eller i weekenden, skal have hjælp fra den time, de er hjemme. Det kræver, at en sygeplejerske og en terapeut kan komme på besøg alle ugens dage.',
      'Parterne afsætter 1,5 mio. kr. årligt. Ordningen gøres op efter et år.',
    ],
  },
  {
    number: 'D6',
    title: 'Skærmbesøg og medicinæsker i hjemmeplejen',
    type: 'operating',
    committee: 'SS',
    amounts: [600, -1300, -1300, -1300],
    prose: [
      'Borgere, der selv ønsker det, kan få nogle af besøgene på en skærm og en æske, der husker medicinen for dem. Ingen skal have skærm i stedet for den hjælp, de har brug for i hjemmet.',
      'Der afsættes 0,6 mio. kr. i {0} til indkøb og oplæring. I {+1} og frem er der en mindreudgift på 1,3 mio. kr. årligt.',
    ],
  },
  {
    number: 'D7',
    title: 'Dagtilbud til borgere med udviklingshæmning',
    type: 'operating',
    committee: 'SS',
    amounts: [900, 900, 900, 900],
    prose: [
      'Værkstedet på Kildevang får åbent fem dage om ugen i stedet for fire, så borgerne har noget at stå op til hver hverdag.',
      'Der afsættes 0,9 mio. kr. årligt fra {0}.',
    ],
  },
  {
    number: 'D8',
    title: 'Færre fald blandt ældre',
    type: 'operating',
    committee: 'SS',
    amounts: [500, 500, undefined, undefined],
    prose: [
      'Alle, der fylder 80 år, får tilbudt et besøg, hvor hjemmet ses efter for løse tæpper og dårligt lys, og et hold med træning af balancen.',
      'Der afsættes 0,5 mio. kr. i hvert af årene {0} og {+1}. Udvalget tager stilling til en fortsættelse senest den 1. juni {+1}.',
    ],
  },
  {
    number: 'D9',
    title: 'Tre borgere flytter hjem til Kildevang',
    type: 'operating',
    committee: 'SS',
    amounts: [-1200, -2400, -3000, -3000],
    prose: [
      'Tre borgere, som bor i botilbud langt fra deres familie, ønsker at flytte hjem. Kildevang indretter plads til dem, efterhånden som medarbejderne er klar.',
      'Det giver en mindreudgift på 1,2 mio. kr. i {0}, 2,4 mio. kr. i {+1} og 3,0 mio. kr. i {+2} og frem.',
    ],
  },
  {
    number: 'D10',
    title: 'Asfalt på de små veje',
    type: 'operating',
    committee: 'KMT',
    amounts: [2000, 2000, 2000, 2000],
    prose: [
      'De små veje på landet har ventet, mens de store er blevet lagt om. Parterne afsætter 2,0 mio. kr. årligt til asfalt på veje med under 500 biler i døgnet.',
    ],
  },
  {
    number: 'D11',
    title: 'Gadelys dæmpes om natten',
    type: 'operating',
    committee: 'KMT',
    amounts: [-400, -400, -400, -400],
    prose: [
      'De nye lamper kan dæmpes. Lyset skrues ned til det halve mellem kl. 23 og 5, dog ikke ved kryds, skoler og busstop. Udgiften til strøm nedsættes med 0,4 mio. kr. årligt.',
    ],
  },
  {
    number: 'D12',
    title: 'Musikskolen kommer til landsbyerne',
    type: 'operating',
    committee: 'KF',
    amounts: [350, 350, 350, 350],
    prose: [
      'Børn skal kunne gå til musik uden at blive kørt til Åstrup. Musikskolen underviser en eftermiddag om ugen på fire landsbyskoler.',
      'Der afsættes 350.000 kr. årligt.',
    ],
  },
  {
    number: 'D13',
    title: 'Selvbetjening på Lindholm Bibliotek',
    type: 'operating',
    committee: 'KF',
    amounts: [-250, -250, -250, -250],
    prose: [
      'Biblioteket i Lindholm har fremover åbent fra kl. 7 til 22 med selvbetjening og er bemandet to dage om ugen. Det giver en mindreudgift på 250.000 kr. årligt.',
    ],
  },
  {
    number: 'D14',
    title: 'Fritidsjob til unge',
    type: 'operating',
    committee: 'BE',
    coCommittees: ['BU'],
    amounts: [700, 700, 700, undefined],
    prose: [
      'Et fritidsjob er for mange vejen ind i arbejdslivet. To medarbejdere hjælper unge mellem 13 og 17 år med at finde det første, og følger med den første dag.',
      'Der afsættes 0,7 mio. kr. årligt i {0}-{+2}. Børne- og Ungeudvalget får samme status som Beskæftigelses- og Erhvervsudvalget.',
    ],
  },
  {
    number: 'D15',
    title: 'Færre kontorer på rådhuset',
    type: 'operating',
    committee: 'ØK',
    amounts: [-600, -1100, -1100, -1100],
    prose: [
      'En fjerdedel af pladserne på rådhuset står tomme på en almindelig dag. Centrene rykker sammen, og den lejede etage på Torvet opsiges.',
      'Udgifterne reduceres med 0,6 mio. kr. i {0} og 1,1 mio. kr. i {+1} og frem.',
    ],
  },
  {
    number: 'D16',
    title: 'Sikkerhed i it-systemerne',
    type: 'operating',
    committee: 'ØK',
    amounts: [1100, 900, 900, 900],
    prose: [
      'Angreb på kommuners systemer bliver flere. Parterne ønsker døgnovervågning, en øvelse om året og kopier af data, som ikke kan slettes udefra.',
      'Der afsættes 1,1 mio. kr. i {0} og herefter 0,9 mio. kr. årligt.',
    ],
  },
]

/** What the text says otherwise than the table: an honest slip that whoever reviews the document must find. */
export const slipInText = { number: 'D15', year: 1, text: 1200, table: 1100 } as const
