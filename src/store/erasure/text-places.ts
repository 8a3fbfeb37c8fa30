import type { DistributedName } from '../table-places.ts'

/**
 * What becomes of the texts of a table when somebody is erased (sletning).
 * - `own`: the person's own rows; they go, or lose what they say of the person.
 * - `words`: people write there; where the person is named, other words stand afterwards.
 * - `blocks`: it was read in a document; where the person is named, marks of the same length stand, so that no place in it moves.
 * - `sealed`: the same as `words`, in history, where what stands instead is written down under the digests.
 * - `forgotten`: a row that names the person goes; it would have gone by itself soon.
 * - `codes`: nobody writes there: names of roles, kinds, ids, digests, addresses of machines.
 */
export type TextFate = 'own' | 'words' | 'blocks' | 'sealed' | 'forgotten' | 'codes'

/** Every column of text or JSON of the municipalities' tables. A test holds the list to the database. */
export const textPlaces: Readonly<Record<DistributedName, Readonly<Record<string, TextFate>>>> = {
  municipality: { name: 'codes', last_hash: 'codes', previous_hash: 'codes' },
  person: { name: 'own', email: 'own' },
  role_held: { role: 'codes' },
  position_held: {},
  person_act: { act: 'codes', what: 'words', reason: 'words' },
  directory_source: { shape: 'codes', address: 'codes' },
  directory_reading: { origin: 'forgotten', snapshot: 'forgotten', decided: 'forgotten' },
  outside_id: { kind: 'codes', outside: 'own' },
  account: { login: 'own', password_hash: 'own' },
  session: { method: 'codes', device: 'own', provider_session: 'own' },
  one_time_link: { purpose: 'codes' },
  sign_in_try: {},
  api_token: { name: 'words', scope: 'codes' },
  identity_provider: {
    issuer: 'codes',
    client_id: 'codes',
    scope: 'codes',
    groups_claim: 'codes',
    without_role: 'codes',
  },
  provider_group: { name: 'codes', role: 'codes' },
  provider_identity: { issuer: 'codes', subject: 'own' },
  sign_in_under_way: { back: 'codes' },
  provider_logout: {},
  mail_out: { kind: 'codes' },
  access_entry: { what: 'codes', details: 'codes', hash: 'codes' },
  access_end: { hash: 'codes' },
  access_start: { hash: 'codes' },
  retention_rule: { kind: 'codes', reason: 'words' },
  retention_run: { done: 'codes' },
  change: {
    reason: 'sealed',
    salts: 'codes',
    digests: 'codes',
    digest: 'codes',
    previous_hash: 'codes',
    hash: 'codes',
  },
  element: { kind: 'codes' },
  element_version: { content: 'sealed', salts: 'codes', digests: 'codes' },
  link_version: { kind: 'codes', evidence: 'sealed', salts: 'codes', digests: 'codes' },
  decision: {
    code: 'sealed',
    text: 'sealed',
    case_number: 'sealed',
    case_title: 'sealed',
    openness: 'codes',
    elements: 'codes',
    salts: 'codes',
    digests: 'codes',
  },
  treatment_version: { planned: 'codes', purpose: 'sealed', salts: 'codes', digests: 'codes' },
  round_version: { title: 'sealed', covers: 'codes', note: 'sealed', salts: 'codes', digests: 'codes' },
  status: {
    light: 'codes',
    progress: 'codes',
    sentence: 'sealed',
    help_wanted: 'sealed',
    estimate: 'codes',
    visibility: 'codes',
    salts: 'codes',
    digests: 'codes',
  },
  public_summary: { text: 'sealed', salts: 'codes', digests: 'codes' },
  measurement: { note: 'sealed', salts: 'codes', digests: 'codes' },
  redaction: {
    of_table: 'codes',
    field: 'codes',
    salt: 'codes',
    digest: 'codes',
    salts: 'codes',
    digests: 'codes',
  },
  document: {
    name: 'blocks',
    media_type: 'codes',
    sha256: 'codes',
    openness: 'codes',
    reading: 'blocks',
  },
  document_openness: { openness: 'codes', reason: 'words' },
  document_chunk: {},
  document_page: { text: 'blocks' },
  review: { state: 'blocks' },
  review_proposal: { state: 'codes', content: 'blocks' },
  review_act: { before: 'blocks' },
  reading_claim: {},
  access_request: { reference: 'codes', words: 'words' },
  conversation: { participants: 'codes', about: 'codes' },
  conversation_note: { topic: 'codes', text: 'words' },
  conversation_outcome: { kind: 'codes', text: 'words' },
  column_meaning: { heading_key: 'codes', heading: 'words', meaning: 'codes' },
  finding_period: { finding_key: 'codes' },
  finding_answer: { finding_key: 'codes', kind: 'codes', mark: 'codes', comment: 'words' },
  idempotency: { key: 'codes', request_digest: 'codes', answer: 'forgotten' },
}

/** The columns of a table with one of these fates. */
export const columnsOf = (table: DistributedName, ...fates: readonly TextFate[]): readonly string[] =>
  Object.entries(textPlaces[table]).flatMap(([column, fate]) => (fates.includes(fate) ? [column] : []))
