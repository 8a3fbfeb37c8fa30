import { data } from 'react-router'
import type { ElementId } from '../../domain/ids.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/link-choices.resource'
import { foundChoices } from './found-choices.ts'

/** What an element may be linked with, narrowed by what has been typed so far. */
export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  const typed = (new URL(request.url).searchParams.get('q') ?? '').slice(0, 200)
  return reading(db, actor, async (view) => {
    const element = view.element(params.id as ElementId)
    if (!element) throw data(null, { status: 404 })
    return { typed, choices: foundChoices(view, actor, element, typed) }
  })
}
