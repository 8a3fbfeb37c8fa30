import { SelectField } from '../../design/field.tsx'
import { givenRoles } from '../../domain/access/role-scope.ts'
import { peopleRoom } from '../../messages/rooms/people.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText, type KeptForm } from '../../request/form-text.ts'
import type { PersonChoices } from './person-choices.ts'

type RoleFieldsProps = Readonly<{
  /** Tells the fields of one role from those of another on the same form. */
  suffix?: string
  choices: PersonChoices
  kept: KeptForm | undefined
  errorOf: (field: string) => string | undefined
}>

/** A role and what it holds for. */
export function RoleFields({ suffix = '', choices, kept, errorOf }: RoleFieldsProps) {
  const { t } = useTexts(peopleRoom)
  return (
    <div className="form__pair">
      <SelectField
        name={`role${suffix}`}
        label={t.people.role}
        hint={t.people.roleHint}
        none={t.people.choose}
        value={keptText(kept, `role${suffix}`)}
        error={errorOf(`role${suffix}`)}
        options={givenRoles.map((role) => ({ value: role, label: t.common.role[role] }))}
      />
      <SelectField
        name={`scope${suffix}`}
        label={t.people.scope}
        hint={t.people.scopeHint}
        error={errorOf(`scope${suffix}`)}
        none={t.people.everywhere}
        value={keptText(kept, `scope${suffix}`)}
        groups={choices.scopes}
      />
    </div>
  )
}
