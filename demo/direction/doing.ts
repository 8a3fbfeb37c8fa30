import type { PositionTitle, UnitName } from '../organisation.ts'

/**
 * Framework agreements (mål- og rammeaftaler) of the year before the budget year: the goals that each serves, and the items
 * of the agreement in force that it carries out itself. Ejendomme has none.
 */
export const frameworkAgreements: Readonly<
  Record<
    string,
    Readonly<{
      unit: UnitName
      serves?: readonly string[]
      carriesOut?: readonly string[]
      signed: string
      text: string
    }>
  >
> = {
  'Mål- og rammeaftale, Skole og Dagtilbud': {
    unit: 'Center for Skole og Dagtilbud',
    serves: ['Trivsel i dagtilbud'],
    signed: '-1-01-20',
    text: 'Fire mål: normering, trivsel i vuggestuen, læsning i indskolingen og nærvær blandt personalet.',
  },
  'Mål- og rammeaftale, Børn og Familie': {
    unit: 'Center for Børn og Familie',
    serves: ['Færre børn i mistrivsel'],
    signed: '-1-01-20',
    text: 'Tre mål: kortere ventetid, flere forløb i hjemmet og færre anbringelser uden for kommunen.',
  },
  'Mål- og rammeaftale, Ældre og Sundhed': {
    unit: 'Center for Ældre og Sundhed',
    serves: ['Borgere klarer sig selv'],
    signed: '-1-01-20',
    text: 'Fem mål: træning først, faste teams, færre indlæggelser, mindre vikarforbrug og lavere sygefravær.',
  },
  'Mål- og rammeaftale, Social og Handicap': {
    unit: 'Center for Social og Handicap',
    serves: ['Flere i fællesskaber'],
    signed: '-1-01-20',
    text: 'Tre mål: fritid for voksne med handicap, hjemtagning af tilbud og voldsforebyggelse på bostederne.',
  },
  'Mål- og rammeaftale, Teknik og Klima': {
    unit: 'Center for Teknik og Klima',
    serves: ['Ingen oversvømmede hjem', 'Natur på egne arealer'],
    carriesOut: ['A3'],
    signed: '-1-01-20',
    text: 'Fire mål: vandet i byen, natur på egne arealer, trygge veje og svar på byggesager inden for 40 dage.',
  },
  'Mål- og rammeaftale, Økonomi og Styring': {
    unit: 'Center for Økonomi og Styring',
    serves: ['Budget i balance'],
    carriesOut: ['A6'],
    signed: '-1-01-20',
    text: 'Tre mål: budget i balance, indkøb efter aftalerne og én indgang i borgerservice.',
  },
  'Mål- og rammeaftale, Kultur og Fritid': {
    unit: 'Center for Kultur og Fritid',
    serves: ['Flere i fællesskaber', 'Fritid for alle børn'],
    signed: '-1-01-20',
    text: 'Tre mål: åbne haller og biblioteker, flere frivillige og kultur i landsbyerne.',
  },
  'Mål- og rammeaftale, Arbejdsmarked og Erhverv': {
    unit: 'Center for Arbejdsmarked og Erhverv',
    serves: ['Unge i job og uddannelse'],
    signed: '-1-01-20',
    text: 'Tre mål: unge i uddannelse, kortere ledighed og svar til virksomheder samme dag.',
  },
  'Mål- og rammeaftale, Direktionssekretariatet': {
    unit: 'Direktionssekretariatet',
    carriesOut: ['Ø3', 'S2'],
    signed: '-1-02-10',
    text: 'To mål: færre interne regler, og borgere med flere sager har én plan.',
  },
}

/** Projects across centres (tværgående projekter). */
export const projects: Readonly<
  Record<
    string,
    Readonly<{
      owner: PositionTitle
      centres: readonly UnitName[]
      serves: readonly string[]
      starts: string
      text: string
    }>
  >
> = {
  'Projekt: Arbejdsplads Åstrup': {
    owner: 'HR-chef',
    centres: ['HR og Løn', 'Center for Ældre og Sundhed', 'Center for Skole og Dagtilbud'],
    serves: ['Lavere sygefravær'],
    starts: '-2-03-03',
    text: 'Fælles modtagelse af nye kolleger og en samtale senest femte fraværsdag.',
  },
  'Projekt: Job først': {
    owner: 'Centerchef, Arbejdsmarked og Erhverv',
    centres: ['Center for Arbejdsmarked og Erhverv', 'Center for Børn og Familie'],
    serves: ['Unge i job og uddannelse'],
    starts: '-1-02-02',
    text: 'Den unge får et fritidsjob, før vi taler om uddannelse.',
  },
  'Projekt: Grøn drift': {
    owner: 'Leder, Natur og Klima',
    centres: ['Center for Teknik og Klima', 'Center for Ældre og Sundhed'],
    serves: ['CO₂ fra egen drift'],
    starts: '-1-04-01',
    text: 'Ladestandere, elbiler og færre kilometer i hjemmeplejen og Vej og Park.',
  },
}

/** Initiatives (indsatser) and what each carries out; one carries out nothing that the municipality has agreed on. */
export const initiatives: Readonly<
  Record<string, Readonly<{ unit: UnitName; serves?: string; starts: string; text: string }>>
> = {
  'Cykelven i nabolaget': {
    unit: 'Vej og Park',
    starts: '-1-05-11',
    text: 'Frivillige lapper cykler på pladsen foran stationen to eftermiddage om måneden.',
  },
  'Vejledning af vuggestuer': {
    unit: 'Center for Skole og Dagtilbud',
    serves: 'Mål- og rammeaftale, Skole og Dagtilbud',
    starts: '-1-02-02',
    text: 'En pædagogisk vejleder er med på stuen to dage og taler det igennem med personalet bagefter.',
  },
  'Skole-hjem-samtaler i eget hjem': {
    unit: 'Center for Børn og Familie',
    serves: 'Mål- og rammeaftale, Børn og Familie',
    starts: '-1-03-02',
    text: 'Samtalen holdes ved familiens eget bord, når fraværet når ti procent.',
  },
  'Hjemmetræning i otte uger': {
    unit: 'Træning og Rehabilitering',
    serves: 'Mål- og rammeaftale, Ældre og Sundhed',
    starts: '-1-02-16',
    text: 'Terapeut og hjælper træner hverdagens gøremål sammen med borgeren.',
  },
  'Vandets vej gennem byen': {
    unit: 'Vej og Park',
    serves: 'Mål- og rammeaftale, Teknik og Klima',
    starts: '-1-05-04',
    text: 'Render, brønde og lavninger ses efter før og efter hvert skybrud.',
  },
  'Fælles kontraktstyring': {
    unit: 'Center for Økonomi og Styring',
    serves: 'Mål- og rammeaftale, Økonomi og Styring',
    starts: '-1-01-12',
    text: 'Hver kontrakt over 100.000 kr. har en ansvarlig og en dato for næste forhandling.',
  },
  'Åbne døre i foreningerne': {
    unit: 'Center for Kultur og Fritid',
    serves: 'Mål- og rammeaftale, Kultur og Fritid',
    starts: '-1-03-16',
    text: 'Foreninger inviterer nye borgere til en prøveaften med fællesspisning.',
  },
  'Makker til fritidslivet': {
    unit: 'Center for Social og Handicap',
    serves: 'Mål- og rammeaftale, Social og Handicap',
    starts: '-1-03-23',
    text: 'En frivillig følges med de første gange, til borgeren selv er kendt på holdet.',
  },
  'Mentor til nye kolleger': {
    unit: 'HR og Løn',
    serves: 'Projekt: Arbejdsplads Åstrup',
    starts: '-1-01-05',
    text: 'En erfaren kollega har to timer om ugen til den nye det første halve år.',
  },
  'Fast kontaktperson': {
    unit: 'Center for Arbejdsmarked og Erhverv',
    serves: 'Projekt: Job først',
    starts: '-1-02-09',
    text: 'Den unge har ét telefonnummer og ét navn, til der er gået tre måneder i job eller uddannelse.',
  },
  'Elbiler i hjemmeplejen': {
    unit: 'Natur og Klima',
    serves: 'Projekt: Grøn drift',
    starts: '-1-04-13',
    text: 'Bilerne skiftes, efterhånden som leasingen udløber.',
  },
}
