import { TextField } from '../../design/field.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import type { AccountProblem } from './accept-link.ts'

/** A new password, written twice: nobody sees what they write. */
export function NewPasswordFields({ problem }: { problem: AccountProblem | undefined }) {
  const { t } = useTexts()
  const text = problem && t.signIn.problems[problem]
  const isAboutRepeat = problem === 'not alike'
  return (
    <>
      <TextField
        name="password"
        label={t.signIn.newPassword}
        hint={t.signIn.newPasswordHint}
        type="password"
        autoComplete="new-password"
        error={isAboutRepeat ? undefined : text}
        isRequired
      />
      <TextField
        name="repeated"
        label={t.signIn.repeat}
        type="password"
        autoComplete="new-password"
        error={isAboutRepeat ? text : undefined}
        isRequired
      />
    </>
  )
}
