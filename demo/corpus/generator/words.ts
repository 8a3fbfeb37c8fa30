/** The words that generated documents are put together of. All names are invented. */

export const municipalities = [
  'Åstrup',
  'Nørreløkke',
  'Vestermose',
  'Klitborg',
  'Sønderlund',
  'Højmark',
  'Fjordby',
]

export const places = [
  'Møllebro',
  'Tange',
  'Vesterby',
  'Nørreby',
  'Østerlund',
  'Sønder Løkke',
  'Åby',
  'Kildemarken',
  'Havnevangen',
  'Ørum',
]

export const committees = [
  'Økonomiudvalget',
  'Teknik- og Miljøudvalget',
  'Børne- og Ungeudvalget',
  'Social- og Sundhedsudvalget',
  'Kultur- og Fritidsudvalget',
  'Udvalget for Klima og Natur',
  'Beskæftigelsesudvalget',
  'Ældreudvalget',
  'Udvalget for Plan, By og Land',
  'Arbejdsmarkeds- og Erhvervsudvalget',
  'Landdistriktsudvalget',
  'Teknisk Udvalg',
  'Skoleudvalget',
]

export const centres = [
  'Center for Børn og Skole',
  'Sundhed og Omsorg',
  'Teknik og Plan',
  'Ejendomscentret',
  'Borgerservice',
  'Center for Kultur',
]

export const owners = [
  'Centerchefen for Skole',
  'Økonomichefen',
  'Direktøren for Velfærd',
  'Sundhedschefen',
  'Lederen af Byg og Plan',
  'Kommunaldirektøren',
]

export const parties = [
  ['Socialdemokratiet', 'A'],
  ['Venstre', 'V'],
  ['Det Konservative Folkeparti', 'C'],
  ['SF', 'F'],
  ['Radikale Venstre', 'B'],
  ['Enhedslisten', 'Ø'],
  ['Dansk Folkeparti', 'O'],
  ['Borgerlisten', 'L'],
] as const

/** What money is given to, as it stands after "til". */
export const spendingOn = [
  'flere pædagoger',
  'ekstra lærertimer',
  'en tidligere indsats',
  'et fast vikarkorps',
  'flere sygeplejersker',
  'udvidede åbningstider',
  'gratis transport',
  'mentorer',
  'koordinatorer for frivillige',
  'kompetenceudvikling',
  'sommeraktiviteter',
  'to rådgivere',
  'bedre bemanding om natten',
  'en fælles vagtordning',
  'bedre mad',
  'flere hænder',
]
export const spendingWhere = [
  'i vuggestuerne',
  'på de mindre skoler',
  'i hjemmeplejen',
  'for unge uden uddannelse',
  'på bibliotekerne',
  'i specialtilbuddene',
  'på plejecentrene',
  'for udsatte familier',
  'i dagplejen',
  'på ungdomsskolen',
  'i botilbuddene',
  'i borgerservice',
  'på genbrugspladserne',
]

/** What is saved on, as it stands after "på". */
export const savedOn = [
  'rengøring af kontorerne',
  'kørsel til dagcentrene',
  'konsulenter i administrationen',
  'annoncering',
  'vedligehold af de grønne områder',
  'tilskud til festivaler',
  'indkøb af inventar',
  'befordring af elever',
  'ledelse i dagtilbuddene',
  'vikarer på plejecentrene',
  'licenser til it-systemer',
  'vinterberedskabet',
  'mødeforplejning',
  'medlemskaber af foreninger',
]
/** How a saving is called: the noun, and what it does with it. */
export const savingTitles = ['Mindre X', 'Færre udgifter til X', 'Besparelse på X', 'Reduktion af X', 'X']

export const capitalWork = [
  'Renovering af',
  'Ombygning af',
  'Udvidelse af',
  'Nyt tag på',
  'Energirenovering af',
  'Ny ventilation på',
  'Trafiksikring ved',
  'Flere parkeringspladser ved',
  'Ny legeplads ved',
]
export const buildings = [
  'X Skole',
  'X Hallen',
  'svømmehallen i X',
  'biblioteket i X',
  'børnehaven i X',
  'plejecentret i X',
  'stadion i X',
]

/** What is looked into, as it stands after "muligheden for" or "om". */
export const topics = [
  'en ny daginstitution i X',
  'fælles indkøb med nabokommunerne',
  'flere møder på tværs af foreninger',
  'skovrejsning ved X',
  'foreningers brug af kommunens lokaler',
  'delebiler i landsbyerne',
  'et ungeråd',
  'digitale borgermøder',
  'bosætning i X',
  'bedre brug af kommunens bygninger',
  'mindre madspild i køkkenerne',
  'en samlet indgang for erhvervslivet',
  'et varmelaug i X',
  'rekruttering af social- og sundhedsassistenter',
  'ensomhed blandt ældre borgere',
  'en cykelrute mellem X og Y',
]

/** Sentences that stand below a decision and decide nothing. */
export const reasons = [
  'Behovet er vokset gennem flere år, og forældre har gjort opmærksom på det.',
  'Erfaringerne fra andre kommuner er gode.',
  'Indsatsen evalueres efter to år.',
  'Det skal være lettere at være borger i kommunen.',
  'Forslaget kom fra høringen, hvor 34 svarede.',
  'Udgangspunktet er de medarbejdere, der allerede er ansat.',
  'Cirka 120 borgere får gavn af ordningen.',
  'Ordningen bygger på et forsøg fra skoleåret 2024/25.',
  'Telefonen er åben alle hverdage på 70 10 20 30.',
  'Halvdelen af lokalerne står tomme om eftermiddagen.',
]

/** Paragraphs about the economy as a whole. X is a year, N a figure. */
export const economy = [
  'Overskuddet på den ordinære drift udgør N mio. kr. i X, og der afdrages 24 mio. kr. på gælden.',
  'Servicerammen er løftet med 1,9 mia. kr. for kommunerne under ét.',
  'Skatteprocenten er uændret 25,6 pct., og grundskylden er 7,4 promille.',
  'Kassebeholdningen forventes at være N mio. kr. ved udgangen af X.',
  'Det samlede anlægsbudget udgør N mio. kr. i X.',
  'Kommunen modtager N mio. kr. i tilskud og udligning i X.',
  'Måltallet for effektiviseringer fastsættes til N mio. kr. i X.',
  'Serviceudgifterne holdes inden for rammen, der er aftalt mellem regeringen og KL.',
  'Anlægsprojekter over 750.000 kr. udbydes efter kommunens regler.',
]
