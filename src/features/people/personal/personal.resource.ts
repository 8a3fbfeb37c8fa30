import { data } from 'react-router'
import { may } from '../../../domain/access/may.ts'
import type { PersonId } from '../../../domain/ids.ts'
import { askedByActor } from '../../../request/asking.ts'
import { reading } from '../../../request/reading.ts'
import type { Route } from './+types/personal.resource'
import { personalSheet } from './personal-sheet.ts'

/** All that is kept about a person as a file, in the same words as the page and without its limits. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const asking = askedByActor(context)
  const { db, actor, today } = asking
  if (!may(actor, 'read personal data of', params.id as PersonId)) throw data(null, { status: 403 })
  const sheet = await reading(db, actor, (view, tx) => personalSheet(tx, view, asking, params.id))
  if (!sheet) throw data(null, { status: 404 })
  return new Response(`${JSON.stringify(sheet, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="oplysninger-${today}.json"`,
      'cache-control': 'no-store',
    },
  })
}
