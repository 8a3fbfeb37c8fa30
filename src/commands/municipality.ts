import { operation } from '../messages/da/operation.ts'
import { terminal } from '../messages/da/terminal.ts'
import { addOne } from './municipality/add.ts'
import { deleteOne } from './municipality/delete.ts'
import { exportOne } from './municipality/export.ts'
import { hostsOfOne } from './municipality/host.ts'
import { importOne } from './municipality/import.ts'
import { listAll } from './municipality/list.ts'

/** What can be done about the municipalities of an installation. */
const acts: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  add: addOne,
  list: listAll,
  export: exportOne,
  host: hostsOfOne,
  import: importOne,
  delete: deleteOne,
}

/** `kaedetraek municipality …`: adds, lists, exports, imports and deletes municipalities. */
export async function municipality([what = '', ...args]: readonly string[]): Promise<number> {
  const act = acts[what]
  if (act) return act(args)
  console.error(`${terminal.municipalityUsage}\n\n${operation.municipalityUsage}`)
  return 1
}
