import { type Answered, ask, difference } from './answers.ts'
import { type Asker, everyRole, sessionOf, strangers } from './askers.ts'
import { formsOf } from './forms.ts'
import { type Harvest, harvest } from './harvest.ts'
import type { Planted } from './lay-municipality.ts'
import type { Place, Server } from './place.ts'
import { apiTable, type PageRoute, pageRoutes } from './routes.ts'
import { leakIn, type Secrets, secretsOfAnother, secretsOfOwn } from './secrets.ts'
import { operationShapes, pageShapes, type Shape } from './shapes.ts'
import { questionsOf, shadowFor, type Turn, turnsOf } from './turns.ts'
import { changedTables, contentsOf } from './untouched.ts'

/** Something that should not be: a leak, a trace, a mistake, or something written. */
export type Found = Readonly<{
  kind: 'leak' | 'trace' | 'mistake' | 'written'
  route: string
  asker: string
  what: string
  request: string
}>

/** What a walk came to. */
export type Walked = Readonly<{
  routes: number
  operations: number
  forms: number
  askers: number
  requests: number
  /** Answers that were neither found nor allowed: 401, 403, 404. */
  refused: number
  found: readonly Found[]
  unwalked: readonly string[]
  slowest: readonly Readonly<{ route: string; milliseconds: number }>[]
  seed: number
  seconds: number
}>

/** Walks every page, form and operation as everybody who has nothing to see there, until so many requests have been made. */
export async function walk(
  place: Place,
  server: Server,
  {
    requests,
    seed,
    bodies = 2,
    stopAtFirst = false,
  }: Readonly<{ requests: number; seed: number; bodies?: number; stopAtFirst?: boolean }>,
): Promise<Walked> {
  const began = performance.now()
  const { owner, municipalities } = place
  const { url } = server
  const { whole, home, foreign } = municipalities
  const routes = pageRoutes()
  const api = await apiTable(url)
  const pages = await harvestOf(place, url, routes)
  const shapes = [...pageShapes(pages), ...operationShapes(api, whole.ids, seed, bodies)]
  const away = await strangers(owner, home)
  const here = await everyRole(owner, whole)
  const turns = turnsOf(shapes, away, here, Math.ceil(requests / 2), seed)
  // Before anything is looked at: what a reader is the first to ask is written down then.
  for (const one of Object.values(municipalities)) await warm(url, owner, one)
  const before = {
    foreign: await contentsOf(owner, foreign.plan.id),
    whole: await contentsOf(owner, whole.plan.id),
  }
  const walker = new Walker(
    place,
    server,
    (
      await Promise.all(
        [municipalities.withoutFew, municipalities.withoutClosed, municipalities.onlyOpen].map((one) =>
          everyRole(owner, one),
        ),
      )
    ).flat(),
  )
  for (const turn of turns) {
    await walker.take(turn)
    if (stopAtFirst && walker.found.some(({ kind }) => kind === 'leak')) break
  }
  for (const table of changedTables(before.foreign, await contentsOf(owner, foreign.plan.id)))
    walker.found.push({
      kind: 'written',
      route: table,
      asker: '',
      what: 'another municipality was written in',
      request: '',
    })
  for (const table of changedTables(before.whole, await contentsOf(owner, whole.plan.id)))
    if (!mayChange.has(table))
      walker.found.push({
        kind: 'written',
        route: table,
        asker: '',
        what: 'somebody wrote who may only read',
        request: '',
      })
  const walked = new Set(turns.map((turn) => turn.shape.route))
  return {
    routes: routes.length,
    operations: api.operations.length,
    forms: pages.posts.length,
    askers: away.length + here.length,
    requests: walker.requests,
    refused: walker.refused,
    found: walker.found,
    unwalked: [
      ...[...routes.map((one) => one.pattern), ...api.operations.map((one) => `${one.method} ${one.path}`)]
        .filter((one) => !walked.has(one))
        .map(
          (one) =>
            `${one} is not walked: give it something to be filled with in e2e/isolation/fillers.ts, or lead to it from a page`,
        ),
      ...pages.withoutForms.map(
        (one) =>
          `${one} takes forms, and no page has one: add what its script posts to postedBeside in e2e/isolation/fillers.ts`,
      ),
    ],
    slowest: walker.slowest(),
    seed,
    seconds: (performance.now() - began) / 1000,
  }
}

const harvests = new WeakMap<Place, Promise<Harvest>>()

/** What the pages can be asked; looked at once for all servers on the same data. */
async function harvestOf(place: Place, url: string, routes: readonly PageRoute[]): Promise<Harvest> {
  const { owner, municipalities } = place
  const { cookie, begin } = sessionOf(owner, municipalities.whole, 'all')
  await begin()
  const known = harvests.get(place) ?? harvest(url, routes, municipalities.whole.ids, cookie)
  harvests.set(place, known)
  return known
}

/** Who came in, was refused, fetched what, and is signed in where: asking itself adds to it, so no two answers are the same. */
const ofWhatHappened = new Set([
  '/adgangslog',
  '/adgangslog/hent',
  '/min-konto',
  '/oplysninger',
  '/oplysninger/:id',
  '/oplysninger/:id/hent',
  // Says how many entries the log has about somebody.
  '/mennesker/:id/slet',
  'GET /api/v1/people/{id}/personal-data',
])

/** What a server keeps of a chain that somebody has asked about is no trace: everywhere somebody has. */
async function warm(url: string, owner: Place['owner'], planted: Planted): Promise<void> {
  const { cookie, begin } = sessionOf(owner, planted, 'all')
  await begin()
  for (const path of ['/', '/plan', '/kaeden', '/dekoblinger'])
    await (await fetch(`${url}${path}`, { headers: { cookie } })).text()
}

/** What everybody may write of their own: sessions, keys, what they were asked before, people for whoever looks after them. */
const mayChange = new Set([
  'session',
  'api_token',
  'access_entry',
  'access_end',
  'idempotency',
  'sign_in_try',
  'person',
  'person_act',
  'role_held',
  'position_held',
  'account',
  'one_time_link',
  'finding_period',
  'directory_reading',
  'directory_source',
  'outside_id',
])

class Walker {
  requests = 0
  refused = 0
  readonly found: Found[] = []
  readonly #place: Place
  readonly #server: Server
  readonly #shadows: readonly Asker[]
  readonly #slowest = new Map<string, number>()
  readonly #ownFields = new Map<Asker, ReadonlyMap<string, string>>()

  constructor(place: Place, server: Server, shadows: readonly Asker[]) {
    this.#place = place
    this.#server = server
    this.#shadows = shadows
  }

  async take(turn: Turn): Promise<void> {
    const { municipalities } = this.#place
    const { real, nothing } = questionsOf(turn, municipalities)
    const { asker, kind } = turn
    const other = kind === 'hidden' ? this.#shadowOf(asker) : asker
    const secrets =
      kind === 'hidden'
        ? secretsFor(municipalities.whole, asker)
        : secretsFor(municipalities.foreign, undefined)
    let one = await this.#ask(asker, real)
    let two = await this.#ask(other, nothing)
    this.#judge(turn, real, one, secrets)
    // What is asked the first time is made and kept: it counts only when it is so again, the other way round.
    const compared = (): string | undefined =>
      ofWhatHappened.has(turn.shape.route) || (hasWritten(kind, real, one) && hasWritten(kind, real, two))
        ? undefined
        : difference(one, two)
    let differs = compared()
    for (let again = 0; differs !== undefined && again < 2; again += 1) {
      two = await this.#ask(other, nothing)
      one = await this.#ask(asker, real)
      differs = compared()
    }
    if (differs !== undefined) this.#note('trace', turn, real, differs)
  }

  slowest(): Walked['slowest'] {
    return [...this.#slowest]
      .map(([route, milliseconds]) => ({ route, milliseconds }))
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 5)
  }

  #judge(turn: Turn, question: Shape, { status, text }: Answered, secrets: Secrets): void {
    if (status >= 500) this.#note('mistake', turn, question, `status ${status}`)
    const leak = leakIn(
      text,
      `${question.path} ${decodeURIComponent(question.path.replace(/%(?![0-9a-f]{2})/gi, '%25'))} ${asText(question.body)}`,
      secrets,
      turn.asker.ownName,
    )
    if (leak !== undefined) this.#note('leak', turn, question, leak)
  }

  #note(kind: Found['kind'], { asker, shape, kind: how }: Turn, question: Shape, what: string): void {
    const body = question.body === undefined ? '' : ` ${question.body.slice(0, 300)}`
    this.found.push({
      kind,
      route: shape.route,
      asker: `${asker.name} (${how})`,
      what,
      request: `${question.method} ${question.path}${body}`,
    })
  }

  #shadowOf(asker: Asker): Asker {
    const shadow = shadowFor(asker, this.#place.municipalities)
    const found = this.#shadows.find((one) => one.role === asker.role && one.planted === shadow)
    if (!found) throw new Error(`nobody is ${asker.name} where nothing is hidden`)
    return found
  }

  async #ask(asker: Asker, shape: Shape): Promise<Answered> {
    const { url, proxy } = this.#server
    const init: RequestInit = { method: shape.method, headers: { ...asker.headers, ...shape.headers } }
    if (shape.body !== undefined)
      init.body = shape.sort === 'form' ? await this.#formOf(asker, shape) : shape.body
    await asker.signIn()
    const answer = await ask(`${url}${shape.path}`, init, proxy)
    this.requests += 1
    if ([401, 403, 404].includes(answer.status)) this.refused += 1
    this.#slowest.set(shape.route, Math.max(this.#slowest.get(shape.route) ?? 0, answer.milliseconds))
    return answer
  }

  /** A form as the asker would send it: what is secret to a session in it is their own. */
  async #formOf(
    asker: Asker,
    { body = '', isMultipart }: Shape,
  ): Promise<URLSearchParams | FormData | string> {
    if (body.startsWith('{')) return body
    let own = this.#ownFields.get(asker)
    if (!own) {
      const page = await fetch(`${this.#server.url}/`, { headers: asker.headers })
      const fields = formsOf(await page.text(), '/').flatMap((form) => form.fields)
      own = new Map(fields.filter(([name, value]) => name !== 'back' && /^[\w.-]{22,}$/.test(value)))
      this.#ownFields.set(asker, own)
    }
    const fields = new URLSearchParams(body)
    for (const [name, value] of own) if (fields.has(name)) fields.set(name, value)
    if (!isMultipart) return fields
    const form = new FormData()
    for (const [name, value] of fields) form.append(name, value)
    return form
  }
}

/** One's own things may be written, whatever else is named: the two are then two changes, one after the other. */
const hasWritten = (kind: Turn['kind'], { method }: Shape, { status }: Answered): boolean =>
  kind !== 'hidden' && method !== 'GET' && status < 400

const asText = (body: string | undefined): string =>
  body === undefined
    ? ''
    : `${body} ${decodeURIComponent(body.replaceAll('+', ' ').replace(/%(?![0-9a-f]{2})/gi, '%25'))}`

const known = new Map<string, Secrets>()

function secretsFor(planted: Planted, asker: Asker | undefined): Secrets {
  const name = asker?.name ?? 'another'
  let secrets = known.get(name)
  if (!secrets) {
    secrets = asker ? secretsOfOwn(planted, asker) : secretsOfAnother(planted)
    known.set(name, secrets)
  }
  return secrets
}
