import { type OptionGroup, SelectField, TextField } from '../../design/field.tsx'
import type { RoleMapping } from '../../domain/access/provider-roles.ts'
import { givenRoles } from '../../domain/access/role-scope.ts'
import { providerRoom } from '../../messages/rooms/provider.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { keptText, type KeptForm } from '../../request/form-text.ts'

const freeRows = 3

/** Which group gives which role, and for what: the rows there are, and a few that are free. */
export function GroupRows(props: {
  mapping: readonly RoleMapping[]
  scopes: readonly OptionGroup[]
  kept: KeptForm | undefined
  errorOf: (field: string) => string | undefined
}) {
  const { t } = useTexts(providerRoom)
  const { mapping, scopes, kept, errorOf } = props
  const written = Object.keys(kept ?? {}).filter((name) => /^group\d+$/.test(name)).length
  const count = Math.max(mapping.length + freeRows, written)
  return (
    <div className="group-rows">
      {Array.from({ length: count }, (_, row) => (
        <fieldset key={row} className="group-row">
          <legend className="visually-hidden">{t.provider.row(row + 1)}</legend>
          <TextField
            name={`group${row}`}
            label={t.provider.group}
            value={keptText(kept, `group${row}`) ?? mapping[row]?.group}
            error={errorOf(`group${row}`)}
          />
          <SelectField
            name={`role${row}`}
            label={t.people.role}
            none={t.people.choose}
            value={keptText(kept, `role${row}`) ?? mapping[row]?.role}
            error={errorOf(`role${row}`)}
            options={givenRoles.map((role) => ({ value: role, label: t.common.role[role] }))}
          />
          <SelectField
            name={`scope${row}`}
            label={t.people.scope}
            none={t.people.everywhere}
            value={keptText(kept, `scope${row}`) ?? mapping[row]?.scope}
            error={errorOf(`scope${row}`)}
            groups={scopes}
          />
        </fieldset>
      ))}
    </div>
  )
}
