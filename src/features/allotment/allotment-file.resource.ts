import { data } from 'react-router'
import { mediaTypes } from '../../documents/write/media-types.ts'
import type { DocumentId, ElementId } from '../../domain/ids.ts'
import { formatOf } from '../../messages/format.ts'
import { logMistake } from '../../platform/log/log.ts'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import type { Route } from './+types/allotment-file.resource'
import { allotmentPaper } from './allotment-paper.ts'
import { shownAllotment } from './shown-allotment.ts'

/** What somebody got out of a document, as a file to take along. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const { db, actor, texts, language, today, municipality, writePdf, writeDocx } = askedByActor(context)
  const as = new URL(request.url).searchParams.get('format') === 'docx' ? 'docx' : 'pdf'
  const format = formatOf(language)
  const [document, position] = [params.id as DocumentId, params.position as ElementId]
  const shown =
    isUuid(document) && isUuid(position)
      ? await reading(db, actor, (view, tx) =>
          shownAllotment(tx, view, actor, { document, position, today, t: texts, format }),
        )
      : undefined
  if (!shown) throw data(null, { status: 404 })
  try {
    const paper = allotmentPaper(shown, { t: texts, format, language, sender: municipality.name })
    const bytes = await (as === 'docx' ? writeDocx : writePdf)(paper)
    const name = `${texts.allotment.mineIn(shown.title)}.${as}`
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': mediaTypes[as],
        'content-disposition': `attachment; filename="fordeling.${as}"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    logMistake(error)
    return new Response(null, {
      status: 303,
      headers: { location: `/dokument/${shown.document}/fordeling/${shown.position.id}?failed` },
    })
  }
}
