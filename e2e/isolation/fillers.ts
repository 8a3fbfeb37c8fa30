import { levels } from './canaries.ts'

/** What is planted under a name at each level of openness. */
const each = (what: string): readonly string[] => levels.map((level) => `${what} ${level}`)

/**
 * What the parameters of addresses are filled with, by the part before them: names of what was planted. A new parameter has no
 * place here, and the walk stops with a sentence that says so.
 */
const parameters: Readonly<Record<string, readonly string[]>> = {
  // Pages.
  'led/:id': [...each('theme'), ...each('item'), 'goal', 'indicator', 'agreement'],
  'punkt/:id': each('item'),
  'behandling/:treatment': [],
  'runder/:id': each('round'),
  'status/:id': [...each('item'), 'goal'],
  'import/:id': each('review'),
  'dokument/:id': each('document'),
  'fordeling/:position': ['position'],
  'mennesker/:id': ['person leader', 'person spare'],
  'oplysninger/:id': ['person leader', 'person spare'],
  'dekoblinger/:key': [],
  'organisationen/:id': ['directory reading'],
  'aktindsigt/:id': each('request'),
  'samtaler/:id': ['conversation room'],
  'overdragelse/:id': ['position', 'unit', 'body council', 'body committee'],
  'demo/:file': ['= aftale.pdf'],
  'begynd/:link': ['= 550003.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
  'k/:name': ['= 550001', '= 550003'],
  'oidc/:municipality': ['= 550001', '= 550003'],
  'grundlag/:kind': ['= temaer', '= effektmaal', '= indikatorer', '= visioner'],
  // The API.
  'readings/{id}': ['directory reading'],
  'handovers/{id}': ['position', 'unit', 'body council', 'body committee'],
  'people/{id}': ['person leader', 'person spare'],
  'agreements/{id}': ['agreement'],
  'items/{id}': each('item'),
  'elements/{id}': [...each('theme'), ...each('item'), 'goal', 'indicator'],
  'links/{id}': levels.map((level) => `link item ${level} goal`),
  'rounds/{id}': each('round'),
  'statuses/{id}': each('status'),
  'treatments/{id}': each('treatment'),
  'decisions/{id}': each('decision'),
  'findings/{key}': [],
  'documents/{id}': each('document'),
  'reviews/{id}': each('review'),
  'access-requests/{id}': each('request'),
  'conversations/{id}': ['conversation room'],
}

/** Actions whose form no page had when it was looked at: what a browser or a script posts to them. */
export const postedBeside = (
  ids: ReadonlyMap<string, string>,
): Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> => ({
  '/kom-i-gang': [{ body: 'Nyt udvalg' }],
  '/glemt-adgangskode': [{ municipality: '550001', login: 'gæst@kommune.example' }],
  '/oidc/:municipality/udlogning': [{ logout_token: 'e30.e30.e30' }],
  '/persona': [{ persona: `550001.${ids.get('person spare')}` }],
  '/begynd/:link': [
    { login: 'gæst', password: 'et langt kodeord, der ikke virker', repeated: 'noget andet' },
  ],
  '/runder/:id/tekster': levels.flatMap((level) => {
    const status = ids.get(`status ${level}`)
    return status ? [{ status, [`text-${status}`]: 'Andre ord' }] : []
  }),
  // There is a form only where mail is sent.
  '/dokument/:id/fordeling': [{ position: ids.get('position') ?? '' }],
  // Its form is there for somebody who has stopped; without a reason nobody is erased.
  '/mennesker/:id/slet': [{ reason: '' }],
  '/organisationen/:id': [{ do: 'decide' }, { do: 'forget' }, { do: 'take', take: 'alt' }],
  '/import/:id/handling': [{ json: '{"act":"accept sure"}' }, { json: '{"act":"undo"}' }],
})

/** Parameters that are filled with every planted thing of a sort, since their names are made as they are laid. */
const byBeginning: Readonly<Record<string, string>> = {
  'dekoblinger/:key': 'finding ',
  'findings/{key}': 'finding ',
}

/** An address whose parameters are filled, with the names of what it is filled with. */
export type FilledPath = Readonly<{ path: string; names: readonly string[] }>

/** Every address that a pattern stands for; throws with what to add where the walk can't fill it. */
export function filled(pattern: string, ids: ReadonlyMap<string, string>): readonly FilledPath[] {
  const parts = pattern.split('/').filter(Boolean)
  let made: FilledPath[] = [{ path: '', names: [] }]
  for (const [place, part] of parts.entries()) {
    if (part === '*') return [{ path: '/findes-ikke', names: [] }]
    if (!part.startsWith(':') && !part.startsWith('{')) {
      made = made.map((one) => ({ ...one, path: `${one.path}/${part}` }))
      continue
    }
    const key = `${parts[place - 1] ?? ''}/${part}`
    made = made.flatMap((one) =>
      valuesOf(key, pattern, one.names, ids).map(([name, value]) => ({
        path: `${one.path}/${value}`,
        names: [...one.names, name],
      })),
    )
  }
  return made.map((one) => (one.path === '' ? { ...one, path: '/' } : one))
}

function valuesOf(
  key: string,
  pattern: string,
  before: readonly string[],
  ids: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  if (!(key in parameters))
    throw new Error(
      `the walk can't fill ${key} of ${pattern}: add '${key}' to the parameters in e2e/isolation/fillers.ts, with names of what layMunicipality plants there`,
    )
  const beginning = byBeginning[key]
  // A treatment belongs to the item before it.
  const level = before.at(-1)?.replace(/^item /, '')
  const names =
    key === 'behandling/:treatment'
      ? [`treatment ${level}`, `treatment ahead ${level}`]
      : beginning === undefined
        ? (parameters[key] ?? [])
        : [...ids.keys()].filter((name) => name.startsWith(beginning)).slice(0, 6)
  return names.flatMap((name) => {
    const value = name.startsWith('= ') ? name.slice(2) : ids.get(name)
    return value === undefined ? [] : [[name, encodeURIComponent(value)] as const]
  })
}
