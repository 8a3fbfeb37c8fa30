import type { ChangeRefusal } from '../domain/chain/edit.ts'
import type { Messages } from '../messages/da/messages.ts'

/** One sentence for a change that was not recorded. */
export function refusalText(
  refusal: ChangeRefusal | Readonly<{ refused: 'not allowed' }>,
  t: Messages,
): string {
  switch (refusal.refused) {
    case 'stale':
      return t.errors.stale
    case 'loop':
      return t.errors.loop(refusal.path.join(' → '))
    case 'other price level':
      return t.errors['other price level'](refusal.year)
    case 'looks like CPR':
      return t.followUp.cprSeen
    case 'not allowed':
      return t.errors.notAllowed
    default:
      return t.errors[refusal.refused]
  }
}
