import { data } from 'react-router'
import { isIsoDate } from '../../../domain/calendar/dates.ts'
import type { ElementId } from '../../../domain/ids.ts'
import { formatOf } from '../../../messages/format.ts'
import { askedByActor } from '../../../request/asking.ts'
import { isUuid } from '../../../request/is-uuid.ts'
import { reading } from '../../../request/reading.ts'
import type { Route } from './+types/handover-file.resource'
import { handoverPaper } from './handover-paper.ts'
import { shownHandover } from './shown-handover.ts'

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** A handover as a file to take along. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const { db, actor, texts, language, today, municipality, writePdf, writeDocx } = askedByActor(context)
  const asked = new URL(request.url).searchParams
  const as = asked.get('format') === 'docx' ? 'docx' : 'pdf'
  const term = asked.get('periode') ?? ''
  const format = formatOf(language)
  const shown = isUuid(params.id)
    ? await reading(db, actor, (view, tx) =>
        shownHandover(tx, view, actor, {
          id: params.id as ElementId,
          today,
          t: texts,
          format,
          term: isIsoDate(term) ? term : undefined,
        }),
      )
    : undefined
  if (!shown) throw data(null, { status: 404 })
  try {
    const paper = handoverPaper(shown, { t: texts, format, language, sender: municipality.name })
    const bytes = await (as === 'docx' ? writeDocx : writePdf)(paper)
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': mediaTypes[as],
        'content-disposition': `attachment; filename="overdragelse-${today}.${as}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    // The page says what to do.
    console.error(error)
    return new Response(null, { status: 303, headers: { location: `/overdragelse/${shown.id}?failed` } })
  }
}
