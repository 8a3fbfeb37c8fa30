import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import type { OrganisationData } from './organisation-data.ts'

/** The changes in their groups, each with a tick. `taking` has the keys of those that were ticked when the form came back. */
export function PreviewChanges({
  groups,
  taking,
}: {
  groups: OrganisationData['groups']
  taking: readonly string[] | undefined
}) {
  const { t } = useTexts(peopleRoom)
  return (
    <div className="organisation__changes">
      {groups.length === 0 ? null : <p className="meta">{t.organisation.leaveOut}</p>}
      {groups.map(({ group, lines }) => (
        <fieldset key={group} className="organisation__group">
          <legend>
            <h2>
              {t.organisation.groups[group]} <span className="meta">{lines.length}</span>
            </h2>
          </legend>
          {lines.map(({ key, text }) => (
            <label key={key} className="check">
              <input
                type="checkbox"
                name="take"
                value={key}
                defaultChecked={taking ? taking.includes(key) : true}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
