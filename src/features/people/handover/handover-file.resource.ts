import { data } from 'react-router'
import { isIsoDate } from '../../../domain/calendar/dates.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { askedByActor } from '../../../request/asking.ts'
import { isUuid } from '../../../request/is-uuid.ts'
import type { Route } from './+types/handover-file.resource'
import { handoverFile, handoverFor } from './handover-file.ts'

/** A handover as a file to take along. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const asking = askedByActor(context)
  const asked = new URL(request.url).searchParams
  const term = asked.get('periode') ?? ''
  const shown = isUuid(params.id)
    ? await handoverFor(asking, { id: params.id as ElementId, term: isIsoDate(term) ? term : undefined })
    : undefined
  if (!shown) throw data(null, { status: 404 })
  try {
    const file = await handoverFile(asking, shown, asked.get('format') === 'docx' ? 'docx' : 'pdf')
    return new Response(Buffer.from(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.name}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    // The page says what to do.
    console.error(error)
    return new Response(null, { status: 303, headers: { location: `/overdragelse/${shown.id}?failed` } })
  }
}
