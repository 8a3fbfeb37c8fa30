import { PageHead } from '../../design/page.tsx'
import type { RoleName } from '../../domain/access/actor.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import type { PersonaChoice } from './persona-choices.ts'

type Group = 'coordinator' | 'leader' | 'secretary' | 'politician' | 'other'
const groups: readonly Group[] = ['coordinator', 'leader', 'secretary', 'politician', 'other']

const groupOf: Readonly<Partial<Record<RoleName, Group>>> = {
  administrator: 'coordinator',
  coordinator: 'coordinator',
  'head of planning': 'coordinator',
  director: 'leader',
  'unit leader': 'leader',
  contributor: 'leader',
  secretary: 'secretary',
  'council member': 'politician',
  'committee member': 'politician',
}

/** Who one can be until sign-in is there: by chair, with a line on what is seen from it. From elsewhere there is only a sentence. */
export function PersonaChoices({
  isLoopback,
  choices,
}: {
  isLoopback: boolean
  choices: readonly PersonaChoice[]
}) {
  const { t } = useTexts()
  return (
    <>
      <title>{`${t.home.choose} – ${t.common.product}`}</title>
      <PageHead title={isLoopback ? t.home.choose : t.common.product} />
      <p className="lead">{isLoopback ? t.home.chooseLead : t.home.onlyHere}</p>
      {choices.map((municipality) => (
        <section key={municipality.id} className="section mt-6" aria-labelledby={`m-${municipality.id}`}>
          <h2 id={`m-${municipality.id}`}>
            {municipality.name} {municipality.isDemo ? <span className="tag">{t.home.demo}</span> : null}
          </h2>
          <form method="post" action="/persona" className="chairs">
            {groups.map((group) => (
              <Chairs key={group} group={group} municipality={municipality} />
            ))}
          </form>
        </section>
      ))}
    </>
  )
}

function Chairs({ group, municipality }: { group: Group; municipality: PersonaChoice }) {
  const { t } = useTexts()
  const persons = municipality.persons.filter(
    (person) => (groupOf[person.roles[0] ?? 'reader'] ?? 'other') === group,
  )
  return persons.length === 0 ? null : (
    <div className="chairs__group">
      <h3 className="t-4">{t.home.chairs[group]}</h3>
      <ul className="chairs__list">
        {persons.map((person) => (
          <li key={person.id}>
            <button
              className="chair"
              name="persona"
              value={`${municipality.id}.${person.id}`}
              aria-label={t.home.act(person.name)}
              aria-describedby={`sees-${person.id}`}
            >
              <strong>{person.name}</strong>
              <span id={`sees-${person.id}`}>{t.home.sees[person.roles[0] ?? 'reader']}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
