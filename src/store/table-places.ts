import type { Tables } from './tables.ts'

/** The name of a table of the municipalities. */
export type DistributedName = keyof Tables

/**
 * A table whose rows belong to one municipality each, and lie where the municipality lies.
 * What leaves the installation of it in an export (udtræk) is all of it unless something else is said: never what lets
 * somebody in.
 */
export type DistributedTable = Readonly<{
  name: DistributedName
  /** The application may add rows, and later say only which change ended one; nothing is rewritten or deleted. */
  isAppendOnly?: true
  /** Nothing of it is exported, or all but these columns, which may be empty. */
  notExported?: 'all' | readonly string[]
  /** Columns that say something of this installation alone and are in no copy. */
  notCopied?: readonly string[]
  /** Its bytes are copied as the files they are, one for each document, instead of as rows. */
  isBytes?: true
}>

/** Every table of the municipalities, what is referred to before what refers to it. */
export const distributedTables: readonly DistributedTable[] = [
  { name: 'municipality', notCopied: ['incarnation'] },
  { name: 'person' },
  { name: 'role_held' },
  { name: 'position_held' },
  { name: 'person_act', isAppendOnly: true },
  { name: 'directory_source' },
  { name: 'directory_reading', notExported: 'all' },
  { name: 'outside_id' },
  { name: 'account', notExported: ['password_hash', 'password_set_at'] },
  { name: 'session', notExported: 'all' },
  { name: 'one_time_link', notExported: 'all' },
  { name: 'sign_in_try', notExported: 'all' },
  { name: 'api_token', notExported: 'all' },
  { name: 'identity_provider', notExported: ['client_secret'] },
  { name: 'provider_group' },
  { name: 'provider_identity' },
  { name: 'sign_in_under_way', notExported: 'all' },
  { name: 'provider_logout', notExported: 'all' },
  { name: 'mail_out', notExported: 'all' },
  { name: 'access_entry', isAppendOnly: true },
  { name: 'access_end' },
  { name: 'access_start' },
  { name: 'retention_rule' },
  { name: 'retention_run' },
  { name: 'change', isAppendOnly: true },
  { name: 'element', isAppendOnly: true },
  { name: 'element_version', isAppendOnly: true },
  { name: 'link_version', isAppendOnly: true },
  { name: 'decision', isAppendOnly: true },
  { name: 'treatment_version', isAppendOnly: true },
  { name: 'round_version', isAppendOnly: true },
  { name: 'status', isAppendOnly: true },
  { name: 'public_summary', isAppendOnly: true },
  { name: 'measurement', isAppendOnly: true },
  { name: 'redaction', isAppendOnly: true },
  { name: 'document' },
  { name: 'document_openness', isAppendOnly: true },
  { name: 'document_chunk', isBytes: true },
  { name: 'document_page' },
  { name: 'review' },
  { name: 'review_proposal' },
  { name: 'review_act' },
  { name: 'reading_claim', notExported: 'all' },
  { name: 'column_meaning' },
  { name: 'finding_period' },
  { name: 'finding_answer' },
  { name: 'access_request' },
  { name: 'conversation', notExported: 'all' },
  { name: 'conversation_note', notExported: 'all' },
  { name: 'conversation_outcome', isAppendOnly: true },
  { name: 'idempotency', notExported: 'all' },
]

/** Small tables that are the same for all municipalities and lie everywhere; they refer to no table of the municipalities. */
export const referenceTables: readonly string[] = []

/** What the installation keeps for itself, at one place; nothing refers to it or from it, and the application has no part in it. */
export const localTables: readonly string[] = ['migration', 'installation_act', 'municipality_host']

/** Tables that last as long as a transaction. */
export const temporaryTables: readonly string[] = []

/** The column that says which municipality a row belongs to. */
export const keyOf = (table: string): string => (table === 'municipality' ? 'id' : 'municipality_id')
