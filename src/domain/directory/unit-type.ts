import { typeByName } from '../chain/known-by-name.ts'
import type { Content } from '../chain/element.ts'

type UnitType = Content<'unit'>['type']

/** The type of a unit by what a directory calls its type, else by its name. */
export function unitTypeBy(word: string | undefined, title: string): UnitType {
  const plain = (word ?? '').toLocaleLowerCase('da')
  if (/stab|sekretariat/u.test(plain)) return 'staff'
  if (/center|forvaltning|direktør|afdeling/u.test(plain)) return 'centre'
  if (/institution|skole|team|børnehus|plejehjem|enhed/u.test(plain)) return 'institution'
  return (typeByName('unit', title) as UnitType | undefined) ?? 'institution'
}
