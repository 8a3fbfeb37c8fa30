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

/** Who one can be in a demo: by chair, with a line on what is seen from it. */
export function PersonaChoices({
  choices,
  back,
  isAlone,
}: {
  choices: readonly PersonaChoice[]
  /** Where one goes on to. */
  back: string
  /** False below the form for those who have an account. */
  isAlone: boolean
}) {
  const { t } = useTexts()
  return (
    <>
      {isAlone ? <PageHead title={t.signIn.choose} /> : <h2 className="ruled mt-6">{t.signIn.orDemo}</h2>}
      <p className="lead">{t.signIn.chooseLead}</p>
      {choices.map((municipality) => (
        <section key={municipality.id} className="section mt-6" aria-labelledby={`m-${municipality.id}`}>
          <h2 id={`m-${municipality.id}`}>
            {municipality.name} <span className="tag">{t.signIn.demo}</span>
          </h2>
          <form method="post" action="/persona" className="chairs">
            <input type="hidden" name="back" value={back} />
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
      <h3 className="t-4">{t.signIn.chairs[group]}</h3>
      <ul className="chairs__list">
        {persons.map((person) => (
          <li key={person.id}>
            <button
              className="chair"
              name="persona"
              value={`${municipality.id}.${person.id}`}
              aria-label={t.signIn.act(person.name)}
              aria-describedby={`sees-${person.id}`}
            >
              <strong>{person.name}</strong>
              <span id={`sees-${person.id}`}>{t.signIn.sees[person.roles[0] ?? 'reader']}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
