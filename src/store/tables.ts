import type { ColumnType, Generated } from 'kysely'

type Json<T = unknown> = ColumnType<T, string, string>
type Moment = ColumnType<Date, Date | string, Date | string>

type Owned = { municipality_id: number }
/** What every row of history carries: the change it belongs to and a salted digest per field. */
type Recorded = Owned & {
  change_id: string
  salts: Json<Record<string, string>>
  digests: Json<Record<string, string>>
}
type Versioned = Recorded & { ended_by: string | null }

/** The tables that are the installation's own: what the operator did with it as a whole, and whose a host name is. */
export type InstallationTables = {
  municipality_host: { host: string; municipality: number; added_at: Generated<Date> }
  installation_act: {
    id: string
    at: Generated<Date>
    what: string
    municipality: number | null
    operator: string
    details: Json<Record<string, string | number>>
  }
}

/** The tables, as the migrations make them. */
export type Tables = {
  municipality: {
    id: number
    name: string
    is_demo: boolean
    last_change: Generated<number>
    last_hash: Generated<string>
    /** The last change that was anything else than statuses. */
    last_edit: Generated<number>
    created_at: Generated<Date>
    /** Another one each time a municipality is laid under its number. */
    incarnation: Generated<string>
  }
  person: Owned & {
    id: string
    name: string
    email: string | null
    created_at: Generated<Date>
    ended_at: Date | null
    erased_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  role_held: Owned & {
    id: string
    person_id: string
    role: string
    scope_id: string | null
    from_on: string
    to_on: string | null
    is_from_provider: Generated<boolean>
  }
  position_held: Owned & {
    id: string
    person_id: string
    position_id: string
    for_holder: boolean
    from_on: string
    to_on: string | null
  }
  person_act: Owned & {
    id: string
    person_id: string
    act: string
    what: Json<Record<string, unknown>>
    actor: string
    reason: string
    at: Moment
  }
  directory_source: Owned & { shape: string; address: string; set_by: string; set_at: Moment }
  directory_reading: Owned & {
    id: string
    read_by: string
    read_at: Moment
    origin: string
    snapshot: Json
    decided: Json<Record<string, string>>
  }
  outside_id: Owned & { kind: string; outside: string; subject_id: string }
  account: Owned & {
    person_id: string
    login: string
    password_hash: string | null
    password_set_at: Moment | null
  }
  session: Owned & {
    token_digest: Buffer
    id: string
    person_id: string
    method: string
    device: string
    began_at: Moment
    used_at: Moment
    provider_session: string | null
    id_token: Buffer | null
    /** The rights that the token was given for. */
    rights_digest: Buffer | null
    /** The token before this one, for requests that were on their way. */
    earlier_digest: Buffer | null
    renewed_at: Moment | null
  }
  identity_provider: Owned & {
    issuer: string
    client_id: string
    client_secret: Buffer | null
    scope: string
    groups_claim: string
    without_role: string
    adds_people: boolean
  }
  provider_group: Owned & { place: number; name: string; role: string; scope_id: string | null }
  provider_identity: Owned & { issuer: string; subject: string; person_id: string; since: Moment }
  sign_in_under_way: Owned & {
    state_digest: Buffer
    browser_digest: Buffer
    back: string
    began_at: Moment
  }
  mail_out: Owned & {
    id: string
    kind: string
    content: Buffer
    made_at: ColumnType<Date, Date, never>
    next_at: Moment
    tries: number
  }
  provider_logout: Owned & { name_digest: Buffer; until: Moment }
  one_time_link: Owned & {
    token_digest: Buffer
    person_id: string
    purpose: string
    made_at: Moment
    ends_at: Moment
    used_at: Moment | null
  }
  access_entry: Owned & {
    number: number
    at: Moment
    what: string
    person_id: string | null
    about_id: string | null
    details: Json<Record<string, string | number>>
    hash: string
  }
  access_end: Owned & { number: number; hash: string }
  access_start: Owned & { number: number; hash: string; at: Moment }
  retention_rule: Owned & {
    kind: string
    days: number | null
    set_by: string
    set_at: Moment
    reason: string
  }
  retention_run: Owned & { on_day: string; at: Moment; done: Json<Record<string, number>> | null }
  api_token: Owned & {
    token_digest: Buffer
    id: string
    person_id: string
    name: string
    scope: string
    made_at: Moment
    ends_on: string
    used_on: string | null
  }
  sign_in_try: Owned & {
    id: string
    login_digest: Buffer
    network_digest: Buffer
    at: Moment
    is_good: boolean
  }
  change: Omit<Recorded, 'change_id'> & {
    id: string
    number: number
    recorded_at: Moment
    effective_on: string
    actor: string
    on_behalf_of: string | null
    reason: string
    decision_id: string | null
    digest: string
    previous_hash: string
    hash: string
  }
  element: Owned & { id: string; kind: string; since: string }
  element_version: Versioned & { element_id: string; format: number; content: Json<Record<string, unknown>> }
  link_version: Versioned & {
    link_id: string
    kind: string
    from_id: string
    to_id: string
    weight: number
    evidence: string | null
  }
  decision: Recorded & {
    id: string
    body_id: string
    on_date: string
    code: string | null
    text: string
    case_number: string | null
    case_title: string | null
    openness: string
    circle_id: string | null
    elements: Json<string[]>
  }
  treatment_version: Versioned & {
    treatment_id: string
    element_id: string
    body_id: string
    planned: string | null
    actual_on: string | null
    decision_id: string | null
    purpose: string | null
  }
  round_version: Versioned & {
    round_id: string
    title: string
    opens_on: string
    due_on: string
    closed_on: string | null
    covers: Json<string[]>
    note: string | null
  }
  status: Recorded & {
    id: string
    element_id: string
    round_id: string | null
    corrects: string | null
    on_behalf_of: string | null
    on_date: string
    light: string
    progress: string
    percent: number | null
    sentence: string | null
    help_wanted: string | null
    estimate: Json<Record<string, number | 'unknown'> | null> | null
    visibility: string
  }
  public_summary: Recorded & { id: string; status_id: string; text: string }
  measurement: Recorded & {
    id: string
    indicator_id: string
    on_date: string
    value: number
    note: string | null
  }
  redaction: Recorded & {
    id: string
    /** What was written: the table, the thing, and the change that had written it. */
    of_table: string
    of_id: string
    of_change: string
    field: string
    /** The digest of what stands there now. */
    salt: string
    digest: string
  }
  document: Owned & {
    id: string
    name: string
    media_type: string
    size: number
    sha256: string
    added_by: string
    added_at: Generated<Date>
    openness: Generated<string>
    circle_id: Generated<string | null>
    reading: Json | null
  }
  document_openness: Owned & {
    id: string
    document_id: string
    at: Generated<Date>
    person_id: string
    openness: string
    circle_id: string | null
    reason: string
  }
  document_chunk: Owned & { document_id: string; place: number; bytes: Buffer }
  document_page: Owned & {
    document_id: string
    page: number
    text: string
    words: ColumnType<string, never, never>
  }
  reading_claim: Owned & {
    document_id: string
    claim: string
    since: Date
    until: Date
    pages_done: number | null
    pages_of: number | null
  }
  column_meaning: Owned & {
    heading_key: string
    heading: string
    meaning: string
    set_by: string
    set_at: Date
  }
  review: Owned & {
    id: string
    document_id: string
    state: Json
    revision: Generated<number>
    started_by: string
    started_at: Generated<Date>
    changed_at: ColumnType<Date, never, Date>
    finished_at: Date | null
  }
  review_proposal: Owned & {
    review_id: string
    id: string
    place: number
    state: string
    revision: number
    changed_by: string | null
    changed_at: Date | null
    content: Json<Record<string, unknown>>
  }
  review_act: Owned & {
    review_id: string
    revision: number
    person_id: string
    at: Date
    before: Json
    is_undone: Generated<boolean>
  }
  idempotency: Owned & {
    person_id: string
    key: string
    request_digest: string
    status: number
    answer: Json
    at: Generated<Date>
  }
  finding_answer: Owned & {
    id: string
    finding_key: string
    person_id: string
    comment: string
    kind: string
    mark: string
    on_date: string
    by_responsible: boolean
    at: ColumnType<Date, Date, never>
  }
  conversation: Owned & {
    id: string
    held_on: string
    readers: string[]
    participants: ColumnType<unknown, string, never>
    about: ColumnType<unknown, string, never>
    made_by: string
    made_at: ColumnType<Date, Date, never>
  }
  conversation_note: Owned & {
    id: string
    conversation_id: string
    readers: string[]
    topic: string
    text: string
    person_id: string
    at: ColumnType<Date, Date, never>
  }
  conversation_outcome: Owned & {
    id: string
    conversation_id: string
    kind: string
    text: string
    about_id: string
    position_id: string
    person_id: string
    on_date: string
    at: ColumnType<Date, Date, never>
  }
  access_request: Owned & {
    id: string
    reference: string
    received_on: string
    answered_on: string | null
    about_id: string | null
    words: string | null
    from_day: string | null
    to_day: string | null
    made_by: string
    made_at: ColumnType<Date, Date, never>
  }
  finding_period: Owned & { finding_key: string; since: string; until: string | null }
}
