import { isKind } from '../../domain/chain/element.ts'
import { askedByActor } from '../../request/asking.ts'
import type { Route } from './+types/suggestions'
import { search } from './search.ts'

const most = 12

/** What a field offers while one types: elements of the kinds that the field takes, as JSON. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const { searchParams } = new URL(request.url)
  const kinds = searchParams.getAll('kind').filter(isKind)
  const { elements } = await search(
    db,
    actor,
    (searchParams.get('q') ?? '').slice(0, 200),
    kinds.length > 0 ? kinds : undefined,
  )
  return Response.json(elements.slice(0, most), { headers: { 'cache-control': 'no-store' } })
}
