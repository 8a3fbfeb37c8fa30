import { SelectField } from '../../../design/field.tsx'
import { Section } from '../../../design/page.tsx'
import { peopleRoom } from '../../../messages/rooms/people.ts'
import { useTexts } from '../../../messages/use-texts.tsx'
import type { OrganisationData } from './organisation-data.ts'

/** What was chosen, by the name of its field, and the positions that still have nobody who answers. */
export type Chosen = Readonly<{
  chosen: Readonly<Record<string, string>>
  missing: readonly string[]
}>

/** What must be decided before the organisation is taken in: who answers afterwards, and where what names a closed unit goes. */
export function PreviewChoices({
  left,
  heirs,
  before,
}: Pick<OrganisationData, 'left' | 'heirs'> & { before: Chosen | undefined }) {
  const { t } = useTexts(peopleRoom)
  return (
    <>
      {left.length === 0 ? null : (
        <Section title={t.organisation.left} id="left" meta={t.organisation.leftText}>
          <div className="form mt-3">
            {left.map((one) => (
              <SelectField
                key={one.position}
                name={`after:${one.position}`}
                label={(one.why === 'ends' ? t.organisation.leftEnds : t.organisation.leftVacant)(one.title)}
                hint={[t.organisation.leftCount(one.count), one.titles.join('; ')].join(' ')}
                none={one.count > 0 ? t.organisation.choose : t.organisation.noOne}
                error={before?.missing.includes(one.position) ? t.organisation.choose : undefined}
                value={
                  before?.chosen[`after:${one.position}`] ?? (one.count > 0 ? '' : leaderOf(one.options))
                }
                options={one.options}
              />
            ))}
          </div>
        </Section>
      )}
      {heirs.length === 0 ? null : (
        <Section title={t.organisation.heirs} id="heirs" meta={t.organisation.heirsText}>
          <div className="form mt-3">
            {heirs.map((one) => (
              <SelectField
                key={one.unit}
                name={`heir:${one.unit}`}
                label={t.organisation.heirOf(one.title)}
                none={t.organisation.noHeir}
                value={before?.chosen[`heir:${one.unit}`] ?? one.parent}
                options={one.options}
              />
            ))}
          </div>
        </Section>
      )}
    </>
  )
}

const leaderOf = (options: readonly Readonly<{ value: string }>[]): string =>
  options.some(({ value }) => value === 'leader') ? 'leader' : ''
