import type { IsoDate } from '../calendar/dates.ts'
import { type Comparison, newKey } from './comparison.ts'
import { holdingChanges } from './holding-changes.ts'
import { subjectsOf } from './known-organisation.ts'
import type { OrganisationChange } from './organisation-change.ts'

/** People who are new, are called something else, take or leave a position, or have stopped. */
export function personChanges(comparison: Comparison): readonly OrganisationChange[] {
  const { known, recognised, now } = comparison
  const about = now.persons.flatMap((person): readonly OrganisationChange[] => {
    const ours = known.persons.find((one) => one.id === recognised.persons.get(person.id))
    if (!ours)
      return [
        {
          key: newKey('person', person.id),
          needs: [],
          change: 'new person',
          outside: person.id,
          name: person.name,
          email: person.email,
        },
      ]
    const { id } = ours
    const { name, email } = person
    return [
      ...(ours.name === name || name === ''
        ? []
        : [
            {
              key: `rename person ${id}`,
              needs: [],
              change: 'rename person',
              person: id,
              was: ours.name,
              name,
            } as const,
          ]),
      ...(email === undefined || ours.email?.toLowerCase() === email.toLowerCase()
        ? []
        : [
            {
              key: `email ${id}`,
              needs: [],
              change: 'new email',
              person: id,
              name: ours.name,
              email,
            } as const,
          ]),
    ]
  })
  const stopping = stops(comparison)
  const isStopping = new Set(stopping.map((one) => one.change === 'person stops' && one.person))
  return [
    ...about,
    ...holdingChanges(comparison).filter((one) => !('held' in one && isStopping.has(one.person))),
    ...stopping,
  ]
}

/** Somebody whose employment the directory says is over. One who is merely not there has not stopped: a file may hold leaders alone. */
function stops({ known, whole, today }: Comparison): readonly OrganisationChange[] {
  const here = subjectsOf(known, 'person')
  const lastDays = new Map<string, IsoDate | 'here'>()
  for (const { id, period } of whole.persons) {
    const before = lastDays.get(id)
    const to = period.to !== undefined && period.to < today ? period.to : 'here'
    lastDays.set(
      id,
      before === 'here' || (before !== undefined && before > to && to !== 'here') ? before : to,
    )
  }
  return [...here].flatMap(([outside, id]) => {
    const on = lastDays.get(outside)
    const person = known.persons.find((one) => one.id === id)
    return person && on !== undefined && on !== 'here'
      ? [
          {
            key: `stops ${id}`,
            needs: [],
            change: 'person stops',
            person: person.id,
            name: person.name,
            on,
          } as const,
        ]
      : []
  })
}
