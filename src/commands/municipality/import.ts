import { operation } from '../../messages/da/operation.ts'
import { askedFor, fail } from '../options.ts'
import { restoreFrom } from '../restore.ts'

/** `kaedetraek municipality import --from PLACE`: an export becomes a municipality here, where nothing is at its number. */
export async function importOne(args: readonly string[]): Promise<number> {
  const asked = askedFor(args, ['from', 'as', 'key-file'])
  const from = asked?.values.from
  if (!asked || from === undefined || asked.words.length > 0) return fail(operation.municipalityUsage)
  return restoreFrom({ from, ...asked.values, isProof: false })
}
