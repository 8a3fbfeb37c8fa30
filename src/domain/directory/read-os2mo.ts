import { z } from 'zod'
import { dayOf, leaderId, type ReadDirectory, titleId } from './read-answer.ts'
import type {
  DirectoryHolding,
  DirectoryPerson,
  DirectoryPosition,
  DirectoryUnit,
  Period,
} from './snapshot.ts'
import { unitTypeBy } from './unit-type.ts'

const optional = z.string().nullish()
const validity = z.object({ from: optional, to: optional })
const named = z.object({ name: optional }).nullish()
const person = z.object({
  uuid: z.string(),
  name: z.string(),
  addresses: z
    .array(z.object({ value: optional, address_type: z.object({ scope: optional }).nullish() }))
    .nullish(),
})
const unitRef = z.object({ uuid: z.string() })

const objectsOf = <Shape extends z.ZodType>(shape: Shape) =>
  z.object({ objects: z.array(z.object({ validities: z.array(shape) })) })

/** The three collections that are asked for, each as OS2mo's GraphQL answers: objects, each with its validities. */
export const os2moAnswer = z.object({
  org_units: objectsOf(
    z.object({
      uuid: z.string(),
      name: z.string(),
      parent: unitRef.nullish(),
      unit_type: named,
      validity,
    }),
  ),
  managers: objectsOf(
    z.object({
      person: z.array(person).nullish(),
      org_unit: z.array(unitRef),
      manager_type: named,
      validity,
    }),
  ),
  engagements: objectsOf(
    z.object({
      person: z.array(person),
      org_unit: z.array(unitRef),
      job_function: named,
      validity,
    }),
  ),
})

const personFields = 'person { uuid name addresses { value address_type { scope } } }'
const page = 'page_info { next_cursor }'
const query = (collection: string, fields: string): string =>
  `query ($cursor: Cursor) { ${collection}(limit: 500, cursor: $cursor, filter: { from_date: null, to_date: null }) { objects { validities { ${fields} validity { from to } } } ${page} } }`

/** What is asked of OS2mo, collection by collection: past, present and planned, 500 at a time. */
export const os2moQueries: Readonly<Record<keyof z.output<typeof os2moAnswer>, string>> = {
  org_units: query('org_units', 'uuid name parent { uuid } unit_type { name }'),
  managers: query('managers', `${personFields} org_unit { uuid } manager_type { name }`),
  engagements: query('engagements', `${personFields} org_unit { uuid } job_function { name }`),
}

/** Reads what OS2mo answered. A manager's title is that of the engagement in the same unit, else the type of manager. */
export function readOs2mo(answer: unknown): ReadDirectory {
  const parsed = os2moAnswer.safeParse(answer)
  if (!parsed.success) return { ok: false, problem: 'not the shape' }
  const { org_units, managers, engagements } = parsed.data
  const units: DirectoryUnit[] = rowsOf(org_units).map((unit) => ({
    id: unit.uuid,
    title: unit.name.trim(),
    type: unitTypeBy(unit.unit_type?.name ?? undefined, unit.name),
    parent: unit.parent?.uuid,
    period: periodOf(unit.validity),
  }))
  if (units.length === 0) return { ok: false, problem: 'no units' }
  const persons: DirectoryPerson[] = []
  const positions: DirectoryPosition[] = []
  const holdings: DirectoryHolding[] = []
  const titles = new Map<string, string>()
  for (const one of rowsOf(engagements))
    for (const somebody of one.person)
      for (const { uuid: unit } of one.org_unit) {
        const title = one.job_function?.name?.trim()
        const period = periodOf(one.validity)
        persons.push(personOf(somebody, period))
        if (!title) continue
        titles.set(`${somebody.uuid}|${unit}`, title)
        const id = titleId(unit, title)
        positions.push({ id, title, unit, isLeader: false, period })
        holdings.push({ position: id, person: somebody.uuid, period })
      }
  for (const one of rowsOf(managers))
    for (const { uuid: unit } of one.org_unit) {
      const period = periodOf(one.validity)
      const held = one.person ?? []
      const title =
        held.flatMap(({ uuid }) => titles.get(`${uuid}|${unit}`) ?? [])[0] ??
        one.manager_type?.name?.trim() ??
        'Leder'
      const id = leaderId(unit)
      positions.push({ id, title, unit, isLeader: true, period })
      for (const somebody of held) {
        persons.push(personOf(somebody, period))
        holdings.push({ position: id, person: somebody.uuid, period })
      }
    }
  return { ok: true, snapshot: { units, positions, persons, holdings } }
}

const rowsOf = <Row>(
  collection: Readonly<{ objects: readonly Readonly<{ validities: readonly Row[] }>[] }>,
) => collection.objects.flatMap(({ validities }) => validities)

const periodOf = ({ from, to }: z.output<typeof validity>): Period => ({ from: dayOf(from), to: dayOf(to) })

const personOf = ({ uuid, name, addresses }: z.output<typeof person>, period: Period): DirectoryPerson => ({
  id: uuid,
  name: name.trim(),
  email: addresses?.find((one) => one.address_type?.scope === 'EMAIL')?.value?.trim() || undefined,
  period,
})
