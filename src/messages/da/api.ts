/** Danish texts of the API's problem details: a title that is the same every time, and a sentence that says what to do. */
export const api = {
  problems: {
    invalid: { title: 'Forespørgslen kan ikke bruges', detail: 'Ret de felter, der er nævnt, og send igen.' },
    malformed: { title: 'Indholdet kan ikke læses', detail: 'Send gyldig JSON i UTF-8.' },
    unauthenticated: {
      title: 'Det fremgår ikke, hvem du er',
      detail:
        'Send hovedet »Authorization: Bearer <nøgle>«. Nøgler laves på siden Min konto; i en demokommune kan man også være en persona (GET /api/v1/personas).',
    },
    forbidden: { title: 'Det har du ikke ret til', detail: 'Spørg koordinatoren, hvis du skal kunne det.' },
    'other-host': {
      title: 'Adressen hører ikke til nogen kommune her',
      detail: 'Brug den adresse, kommunen har givet jer.',
    },
    'other-site': {
      title: 'Forespørgslen kommer fra et andet websted',
      detail: 'Send den fra Kædetræks egne sider eller fra et program uden Origin.',
    },
    'not-found': {
      title: 'Det findes ikke',
      detail: 'Adressen kan være forkert, eller du har ikke adgang til det, den viser.',
    },
    'method-not-allowed': {
      title: 'Metoden kan ikke bruges her',
      detail: 'Hovedet Allow siger, hvilke metoder adressen har.',
    },
    conflict: { title: 'Det kan ikke lade sig gøre nu', detail: 'Hent den nyeste udgave, og prøv igen.' },
    stale: {
      title: 'En anden var hurtigere',
      detail:
        'Begge udgaver er med i svaret; vælg, hvad der skal stå, og send igen med den nye udgave i If-Match.',
    },
    'too-large': { title: 'Indholdet er for stort', detail: 'Send højst så meget, som beskrivelsen siger.' },
    'unsupported-media-type': {
      title: 'Indholdets slags kan ikke bruges',
      detail: 'Send application/json; dokumenter sendes, som de er, eller som multipart/form-data.',
    },
    refused: { title: 'En regel siger nej', detail: 'Intet er gemt.' },
    'key-reused': {
      title: 'Nøglen er brugt til noget andet',
      detail: 'Brug en ny Idempotency-Key til hver ny forespørgsel.',
    },
    'version-missing': {
      title: 'If-Match mangler',
      detail: 'Send den udgave, du har set, i If-Match; den står i hovedet ETag, når du henter.',
    },
    'too-many': {
      title: 'Der kommer for mange forespørgsler',
      detail: 'Intet er gemt. Vent det antal sekunder, som hovedet Retry-After siger, og send igen.',
    },
    unavailable: { title: 'Databasen svarer ikke', detail: 'Prøv igen om lidt.' },
    mistake: {
      title: 'Noget gik galt hos os',
      detail: 'Det er ikke din fejl, og intet er gemt. Prøv igen om lidt.',
    },
  },
  fieldUnknown: (field: string) => `${field} kendes ikke; ret navnet, eller lad det være.`,
  cursor: 'Markøren hører ikke til denne liste; begynd forfra uden den.',
  dateAhead: 'Datoen ligger ude i fremtiden.',
  dateOrder: 'Den første dato skal ligge før den anden.',
  keyOnlyReads: 'Nøglen må kun læse. Lav en, der også må skrive, på siden Min konto.',
  personasOnlyHere: 'Personer kan kun vælges på den maskine, Kædetræk kører på.',
  kindIsFixed: 'Et led kan ikke skifte slags.',
  nothingSent: 'Der er intet dokument i forespørgslen.',
  keyTooLong: 'Idempotency-Key skal være mellem 1 og 255 tegn.',
}
