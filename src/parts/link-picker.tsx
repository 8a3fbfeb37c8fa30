import { lazy, Suspense, useState } from 'react'
import { Field, TextField } from '../design/field.tsx'
import { useTexts } from '../messages/use-texts.tsx'

const LinkComboBox = lazy(() => import('./link-combo-box.tsx'))

/**
 * Adds links to an element while typing. Without scripts it is a form whose answer lists what the typed word may mean;
 * with them the field becomes a list that narrows as one types. Its script is fetched when somebody opens it.
 */
export function LinkPicker({ id, back }: { id: string; back: string }) {
  const { t } = useTexts()
  const [isTypedIn, setTypedIn] = useState(false)
  const field = (
    <Field id="f-typed" label={t.links.target} hint={t.links.hint}>
      {(wiring) => <input {...wiring} name="typed" required autoComplete="off" />}
    </Field>
  )
  return (
    <details className="fold link-picker no-print" onToggle={(event) => setTypedIn(event.currentTarget.open)}>
      <summary>{t.links.add}</summary>
      <form method="post" action={`/led/${id}/koblinger`} className="form">
        <input type="hidden" name="do" value="add" />
        <input type="hidden" name="back" value={back} />
        {isTypedIn ? (
          <Suspense fallback={field}>
            <LinkComboBox id={id} />
          </Suspense>
        ) : (
          <>
            {field}
            <TextField name="evidence" label={t.links.evidence} hint={t.links.evidenceHint} />
            <button className="button" type="submit">
              {t.links.add}
            </button>
          </>
        )}
      </form>
    </details>
  )
}
