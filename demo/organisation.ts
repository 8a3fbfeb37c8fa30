/** Bodies (organer) of Åstrup, by their short name. */
export const bodies = {
  KB: { title: 'Kommunalbestyrelsen', type: 'council' },
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
  DIR: { title: 'Direktionen', type: 'executive board' },
  CF: { title: 'Chefforum', type: 'management forum' },
  HU: { title: 'Hovedudvalget', type: 'joint committee' },
  PG: { title: 'Den tværgående plangruppe', type: 'planning group' },
} as const

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
  'Åstrup Skole': { type: 'institution', parent: 'Center for Skole og Dagtilbud' },
  'Børnehuset Nørremarken': { type: 'institution', parent: 'Center for Skole og Dagtilbud' },
  'Vej og Park': { type: 'institution', parent: 'Center for Teknik og Klima' },
  'Natur og Klima': { type: 'institution', parent: 'Center for Teknik og Klima' },
  'Åstrup Bibliotek': { type: 'institution', parent: 'Center for Kultur og Fritid' },
  Borgerservice: { type: 'institution', parent: 'Center for Økonomi og Styring' },
} as const

/** Positions (stillinger) and the unit of each; the responsible of items are named by these titles. */
export const positions = {
  Kommunaldirektør: 'Direktionssekretariatet',
  'Direktør, Velfærd': 'Direktionssekretariatet',
  'Direktør, Teknik og Kultur': 'Direktionssekretariatet',
  'Centerchef, Skole og Dagtilbud': 'Center for Skole og Dagtilbud',
  'Centerchef, Børn og Familie': 'Center for Børn og Familie',
  'Centerchef, Ældre og Sundhed': 'Center for Ældre og Sundhed',
  'Centerchef, Social og Handicap': 'Center for Social og Handicap',
  'Centerchef, Teknik og Klima': 'Center for Teknik og Klima',
  'Centerchef, Ejendomme': 'Center for Ejendomme',
  'Centerchef, Kultur og Fritid': 'Center for Kultur og Fritid',
  'Centerchef, Arbejdsmarked og Erhverv': 'Center for Arbejdsmarked og Erhverv',
  Økonomichef: 'Center for Økonomi og Styring',
  Sekretariatschef: 'Direktionssekretariatet',
  'HR-chef': 'HR og Løn',
  'Leder, Træning og Rehabilitering': 'Træning og Rehabilitering',
  'Leder, Vej og Park': 'Vej og Park',
  'Leder, Natur og Klima': 'Natur og Klima',
  'Leder, Borgerservice': 'Borgerservice',
  'Projektleder, Ejendomme': 'Center for Ejendomme',
} as const

/** A title of a position. */
export type PositionTitle = keyof typeof positions

/** The personas (personaer) that one can be in the demo. */
export const personas: readonly Readonly<{
  name: string
  roles: readonly Readonly<{ role: string; body?: keyof typeof bodies; unit?: keyof typeof units }>[]
  positions?: readonly PositionTitle[]
  writesFor?: readonly PositionTitle[]
}>[] = [
  { name: 'Strategikonsulent, Direktionssekretariatet', roles: [{ role: 'coordinator' }] },
  { name: 'Kommunaldirektør', roles: [{ role: 'director' }], positions: ['Kommunaldirektør'] },
  {
    name: 'Centerchef, Ældre og Sundhed',
    roles: [{ role: 'unit leader', unit: 'Center for Ældre og Sundhed' }],
    positions: ['Centerchef, Ældre og Sundhed'],
  },
  {
    name: 'Leder, Træning og Rehabilitering',
    roles: [{ role: 'unit leader', unit: 'Træning og Rehabilitering' }],
    positions: ['Leder, Træning og Rehabilitering'],
  },
  {
    name: 'Sekretær, Ældre og Sundhed',
    roles: [{ role: 'secretary', unit: 'Center for Ældre og Sundhed' }],
    writesFor: ['Centerchef, Ældre og Sundhed', 'Leder, Træning og Rehabilitering'],
  },
  {
    name: 'Centerchef, Skole og Dagtilbud',
    roles: [{ role: 'unit leader', unit: 'Center for Skole og Dagtilbud' }],
    positions: ['Centerchef, Skole og Dagtilbud'],
  },
  { name: 'Planchef', roles: [{ role: 'head of planning' }] },
  { name: 'Medlem af Kommunalbestyrelsen', roles: [{ role: 'council member', body: 'KB' }] },
  { name: 'Medlem af Social- og Sundhedsudvalget', roles: [{ role: 'committee member', body: 'SS' }] },
  {
    name: 'Medarbejderrepræsentant i Hovedudvalget',
    roles: [{ role: 'employee representative', body: 'HU' }],
  },
  { name: 'Revisor', roles: [{ role: 'auditor' }] },
]
