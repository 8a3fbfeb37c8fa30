import type { api as danish } from '../da/api.ts'

/** English texts of the API's problem details. */
export const api: typeof danish = {
  problems: {
    invalid: {
      title: 'The request cannot be used',
      detail: 'Correct the fields that are named and send it again.',
    },
    malformed: { title: 'The content cannot be read', detail: 'Send valid JSON in UTF-8.' },
    unauthenticated: {
      title: 'The request does not say who you are',
      detail:
        'Send the header “Authorization: Bearer <key>”. Keys are made on the page of your account; in a demo municipality you can also be a persona (GET /api/v1/personas).',
    },
    forbidden: { title: 'You are not allowed to do this', detail: 'Ask the coordinator if you should be.' },
    'other-host': {
      title: 'This address belongs to no municipality here',
      detail: 'Use the address that the municipality has given you.',
    },
    'other-site': {
      title: 'The request comes from another site',
      detail: 'Send it from the pages of Kædetræk or from a program without Origin.',
    },
    'not-found': {
      title: 'It does not exist',
      detail: 'The address may be wrong, or you may not have access to what it shows.',
    },
    'method-not-allowed': {
      title: 'The method cannot be used here',
      detail: 'The header Allow says which methods the address has.',
    },
    conflict: { title: 'It cannot be done now', detail: 'Get the newest version and try again.' },
    stale: {
      title: 'Somebody else was faster',
      detail:
        'Both versions are in this answer; choose which to keep and send it with the new version in If-Match.',
    },
    'too-large': { title: 'The content is too large', detail: 'Send no more than the description says.' },
    'unsupported-media-type': {
      title: 'This type of content cannot be used',
      detail: 'Send application/json; documents are sent as they are or as multipart/form-data.',
    },
    refused: { title: 'A rule says no', detail: 'Nothing has been saved.' },
    'key-reused': {
      title: 'The key has been used for something else',
      detail: 'Use a new Idempotency-Key for every new request.',
    },
    'version-missing': {
      title: 'If-Match is missing',
      detail: 'Send the version that you have seen in If-Match; it is in the header ETag when you get it.',
    },
    'too-many': {
      title: 'There are too many requests',
      detail:
        'Nothing has been saved. Wait for as many seconds as the header Retry-After says, and send it again.',
    },
    unavailable: { title: 'The database does not answer', detail: 'Try again in a moment.' },
    mistake: {
      title: 'Something went wrong on our side',
      detail: 'It is not your fault, and nothing has been saved. Try again in a moment.',
    },
  },
  fieldUnknown: (field: string) => `${field} is not known; correct the name or leave it out.`,
  cursor: 'The cursor does not belong to this list; begin again without it.',
  dateAhead: 'The date is in the future.',
  dateOrder: 'The first date must come before the second.',
  keyOnlyReads: 'The key may only read. Make one that may write, too, on the page of your account.',
  personasOnlyHere: 'A persona can be chosen only on the machine that Kædetræk runs on.',
  kindIsFixed: 'An element cannot change its kind.',
  nothingSent: 'There is no document in the request.',
  keyTooLong: 'Idempotency-Key must have between 1 and 255 characters.',
}
