import { changedFields } from '../../domain/chain/diff.ts'
import { useTexts } from '../../messages/use-texts.tsx'
import { fieldText } from '../../parts/field-text.ts'
import { fieldLabel } from './field-label.ts'

/** The same element as it was written here and as somebody else has saved it meanwhile; references as titles. */
export type Conflict = Readonly<{
  mine: Readonly<Record<string, unknown>>
  theirs: Readonly<Record<string, unknown>>
}>

/** What somebody else saved in the meantime, beside what was written here; nothing is lost. */
export function EditConflict({ conflict }: { conflict: Conflict }) {
  const { t, format } = useTexts()
  const differing = changedFields(conflict.mine, conflict.theirs)
  return (
    <section className="section notice notice--warn" aria-labelledby="conflict-h" role="alert">
      <h2 id="conflict-h" className="t-5">
        {t.foundation.conflictTitle}
      </h2>
      <p>{differing.length === 0 ? t.foundation.conflictSame : t.foundation.conflictText}</p>
      {differing.length === 0 ? null : (
        <table className="table table--stack">
          <thead>
            <tr>
              <th scope="col">{t.foundation.conflictField}</th>
              <th scope="col">{t.errors.yours}</th>
              <th scope="col">{t.errors.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldLabel(field, t)}</th>
                <td data-label={t.errors.yours} className="text--kept">
                  {fieldText(field, conflict.mine[field], t, format)}
                </td>
                <td data-label={t.errors.theirs} className="text--kept">
                  {fieldText(field, conflict.theirs[field], t, format)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
