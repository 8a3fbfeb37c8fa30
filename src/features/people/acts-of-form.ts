import type { RoleName } from '../../domain/access/actor.ts'
import { type PersonAct, personAct } from '../../domain/access/person-acts.ts'
import { readDate } from '../../domain/calendar/read-date.ts'
import type { ShownProblem } from '../../design/problem-list.tsx'
import type { PeopleTexts } from '../../messages/rooms/people.ts'
import { textOf, textsOf } from '../../request/form-text.ts'
import type { PeopleRefusal } from './change-people.ts'
import { serverTexts } from '../../messages/server-texts.ts'
import type { Language } from '../../messages/language.ts'

/** What a form asks to be done about somebody, or what is wrong with which field. */
export type ReadActs = Readonly<
  | { ok: true; acts: readonly PersonAct[]; name: string; reason: string }
  | { ok: false; problems: readonly ShownProblem[] }
>

/** Reads the form that adds somebody: a name, roles, positions, and those to write for. */
export function newPersonOfForm(form: FormData, t: PeopleTexts): ReadActs {
  const problems: ShownProblem[] = []
  const name = textOf(form, 'name')
  if (name === '') problems.push({ field: 'name', text: t.people.problems.name })
  const from = readDate(textOf(form, 'from'))
  if (from === undefined) problems.push({ field: 'from', text: t.people.problems.date(t.people.from) })
  const roles = ['', '2'].flatMap((suffix) => {
    const role = textOf(form, `role${suffix}`)
    return role === '' ? [] : [{ act: 'give role', role: role as RoleName, ...scopeOf(form, suffix), from }]
  })
  if (roles.length === 0) problems.push({ field: 'role', text: t.people.problems.role })
  const positions = textsOf(form, 'positions').map((position) => ({ act: 'take position', position, from }))
  const writesFor = textsOf(form, 'writesFor').map((position) => ({
    act: 'take position',
    position,
    from,
    onBehalf: true,
  }))
  if (problems.length > 0) return { ok: false, problems }
  return parsed([...roles, ...positions, ...writesFor], name, textOf(form, 'reason') || t.people.reasons.add)
}

/** Reads one of the small forms on somebody's page: what `do` says. */
export function actOfForm(form: FormData, t: PeopleTexts): ReadActs {
  const what = textOf(form, 'do')
  const wrong = (name: string, text: string): ReadActs => ({ ok: false, problems: [{ field: name, text }] })
  const reason = textOf(form, 'reason')
  const isEnd = what === 'end role' || what === 'leave position' || what === 'end'
  if (what === 'rename') {
    const name = textOf(form, 'name')
    return name === ''
      ? wrong('name', t.people.problems.name)
      : parsed([{ act: 'rename', name }], name, reason || t.people.reasons.rename)
  }
  const on = readDate(textOf(form, isEnd ? 'on' : 'from'))
  if (what === 'give role' && textOf(form, 'role') === '') return wrong('role', t.people.problems.role)
  if (what === 'take position' && textOf(form, 'position') === '')
    return wrong('position', t.people.problems.position)
  if (on === undefined)
    return isEnd
      ? wrong('on', t.people.problems.date(t.people.lastDay))
      : wrong('from', t.people.problems.date(t.people.from))
  if (isEnd && reason === '') return wrong('reason', t.people.problems.reason)
  const given: Readonly<Record<string, object>> = {
    'give role': { role: textOf(form, 'role'), ...scopeOf(form, ''), from: on },
    'take position': { position: textOf(form, 'position'), from: on, onBehalf: form.has('onBehalf') },
    'end role': { held: textOf(form, 'held'), on },
    'leave position': { held: textOf(form, 'held'), on, handOver: handOverOf(form) },
    end: { on, handOver: handOverOf(form) },
  }
  const word = what as keyof PeopleTexts['people']['reasons']
  return parsed([{ act: what, ...given[what] }], '', reason || t.people.reasons[word])
}

/** Who is chosen to answer afterwards, position by position. */
const handOverOf = (form: FormData): readonly object[] =>
  [...form.entries()].flatMap(([name, value]) =>
    name.startsWith('after:') && typeof value === 'string' && value !== ''
      ? [{ position: name.slice('after:'.length), to: value.replace(/^person:/, '') }]
      : [],
  )

const scopeOf = (form: FormData, suffix: string): object => {
  const scope = textOf(form, `scope${suffix}`)
  return scope === '' ? {} : { scope }
}

/** What the fields of our own forms can't say comes from somewhere else; it is no act. */
function parsed(acts: readonly unknown[], name: string, reason: string): ReadActs {
  const read = acts.map((act) => personAct.safeParse(act))
  const all = read.flatMap((one) => (one.success ? [one.data] : []))
  return all.length === acts.length ? { ok: true, acts: all, name, reason } : { ok: false, problems: [] }
}

/** Where a refusal belongs on the form: at the role's scope, at the name; anything else belongs to the whole of it. */
export function refusalOnForm(refusal: PeopleRefusal, language: Language): readonly ShownProblem[] {
  const text = serverTexts(language).people[refusal.refused]
  switch (refusal.refused) {
    case 'role needs a unit':
    case 'role needs a body':
    case 'scope does not fit':
      return [{ field: refusal.at === 0 ? 'scope' : 'scope2', text }]
    case 'like cpr':
      return [{ field: 'name', text }]
    case 'ends before it begins':
      return [{ field: 'on', text }]
    default:
      return []
  }
}
