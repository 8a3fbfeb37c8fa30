/** Bodies (organer) of Åstrup, by their short name. */
export const bodies = {
  KB: { title: 'Kommunalbestyrelsen', type: 'council', field: 'Hele kommunen; 25 medlemmer' },
  ØK: {
    title: 'Økonomiudvalget',
    type: 'economic committee',
    field: 'Økonomi, personale og tværgående udvikling',
  },
  BU: {
    title: 'Børne- og Ungeudvalget',
    type: 'standing committee',
    field: 'Dagtilbud, skoler og støtte til børn og familier',
  },
  SS: {
    title: 'Social- og Sundhedsudvalget',
    type: 'standing committee',
    field: 'Ældre, sundhed, handicap og psykiatri',
  },
  KMT: {
    title: 'Klima-, Miljø- og Teknikudvalget',
    type: 'standing committee',
    field: 'Veje, natur, klima og bygninger',
  },
  KF: {
    title: 'Kultur- og Fritidsudvalget',
    type: 'standing committee',
    field: 'Biblioteker, idræt, foreninger og landsbyer',
  },
  BE: {
    title: 'Beskæftigelses- og Erhvervsudvalget',
    type: 'standing committee',
    field: 'Job, uddannelse og erhverv',
  },
  DIR: { title: 'Direktionen', type: 'executive board', field: 'Kommunaldirektøren og to direktører' },
  CF: { title: 'Chefforum', type: 'management forum', field: 'Direktionen, centerchefer og stabschefer' },
  HU: {
    title: 'Hovedudvalget',
    type: 'joint committee',
    field: 'Ledelse og medarbejdere om arbejdsforhold i hele kommunen',
  },
  PG: {
    title: 'Den tværgående plangruppe',
    type: 'planning group',
    field: 'Planchef, økonomichef og en chef fra hvert direktørområde',
  },
} as const

/** The short name of a body. */
export type BodyName = keyof typeof bodies

/** Units (enheder), each with the unit it belongs to. */
export const units = {
  'Center for Skole og Dagtilbud': { type: 'centre' },
  'Center for Børn og Familie': { type: 'centre' },
  'Center for Ældre og Sundhed': { type: 'centre' },
  'Center for Social og Handicap': { type: 'centre' },
  'Center for Teknik og Klima': { type: 'centre' },
  'Center for Ejendomme': { type: 'centre' },
  'Center for Kultur og Fritid': { type: 'centre' },
  'Center for Arbejdsmarked og Erhverv': { type: 'centre' },
  'Center for Økonomi og Styring': { type: 'centre' },
  Direktionssekretariatet: { type: 'staff' },
  'HR og Løn': { type: 'staff' },
  'Træning og Rehabilitering': { type: 'institution', parent: 'Center for Ældre og Sundhed' },
  'Plejecenter Søbakken': { type: 'institution', parent: 'Center for Ældre og Sundhed' },
  Hjemmeplejen: { type: 'institution', parent: 'Center for Ældre og Sundhed' },
  'Åstrup Skole': { type: 'institution', parent: 'Center for Skole og Dagtilbud' },
  'Lindholm Skole': { type: 'institution', parent: 'Center for Skole og Dagtilbud' },
  'Børnehuset Nørremarken': { type: 'institution', parent: 'Center for Skole og Dagtilbud' },
  Familiehuset: { type: 'institution', parent: 'Center for Børn og Familie' },
  'Bostedet Kildevang': { type: 'institution', parent: 'Center for Social og Handicap' },
  'Vej og Park': { type: 'institution', parent: 'Center for Teknik og Klima' },
  'Natur og Klima': { type: 'institution', parent: 'Center for Teknik og Klima' },
  'Åstrup Bibliotek': { type: 'institution', parent: 'Center for Kultur og Fritid' },
  Borgerservice: { type: 'institution', parent: 'Center for Økonomi og Styring' },
} as const

/** The name of a unit. */
export type UnitName = keyof typeof units

/** Positions (stillinger) and the unit of each; the responsible of items are named by these titles. */
export const positions = {
  Kommunaldirektør: 'Direktionssekretariatet',
  'Direktør, Velfærd': 'Direktionssekretariatet',
  'Direktør, Teknik og Kultur': 'Direktionssekretariatet',
  Planchef: 'Direktionssekretariatet',
  Sekretariatschef: 'Direktionssekretariatet',
  'Centerchef, Skole og Dagtilbud': 'Center for Skole og Dagtilbud',
  'Centerchef, Børn og Familie': 'Center for Børn og Familie',
  'Centerchef, Ældre og Sundhed': 'Center for Ældre og Sundhed',
  'Centerchef, Social og Handicap': 'Center for Social og Handicap',
  'Centerchef, Teknik og Klima': 'Center for Teknik og Klima',
  'Centerchef, Ejendomme': 'Center for Ejendomme',
  'Centerchef, Kultur og Fritid': 'Center for Kultur og Fritid',
  'Centerchef, Arbejdsmarked og Erhverv': 'Center for Arbejdsmarked og Erhverv',
  Økonomichef: 'Center for Økonomi og Styring',
  'HR-chef': 'HR og Løn',
  'Leder, Træning og Rehabilitering': 'Træning og Rehabilitering',
  'Leder, Plejecenter Søbakken': 'Plejecenter Søbakken',
  'Leder, Hjemmeplejen': 'Hjemmeplejen',
  'Leder, Familiehuset': 'Familiehuset',
  'Leder, Vej og Park': 'Vej og Park',
  'Leder, Natur og Klima': 'Natur og Klima',
  'Leder, Åstrup Bibliotek': 'Åstrup Bibliotek',
  'Leder, Borgerservice': 'Borgerservice',
  'Projektleder, Ejendomme': 'Center for Ejendomme',
} as const satisfies Readonly<Record<string, UnitName>>

/** A title of a position. */
export type PositionTitle = keyof typeof positions
