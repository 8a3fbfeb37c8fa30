import { data } from 'react-router'
import { mediaTypes } from '../../documents/write/media-types.ts'
import { writeXlsx } from '../../documents/write/write-xlsx.ts'
import { may } from '../../domain/access/may.ts'
import { formatOf } from '../../messages/format.ts'
import { logMistake } from '../../platform/log/log.ts'
import { askedByActor } from '../../request/asking.ts'
import { reading } from '../../request/reading.ts'
import { noteAccess } from '../../store/access-log.ts'
import type { Route } from './+types/package.resource'
import { packageFormats } from './package-formats.ts'
import { packagePaper, packageWorkbook } from './package-paper.ts'
import { requestData } from './request-data.ts'

/** What a request covers as a file. That it was made stands in the access log, without which and what is in it: who reads the log need not see that. */
export async function loader({ params, request, context }: Route.LoaderArgs): Promise<Response> {
  const { db, actor, today, texts, language, municipality, writePdf, writeDocx } = askedByActor(context)
  if (!may(actor, 'collect for access requests')) throw data(null, { status: 403 })
  const wanted = new URL(request.url).searchParams.get('format')
  const as = packageFormats.find((one) => one === wanted) ?? 'xlsx'
  const found = await reading(db, actor, (view, tx) =>
    requestData(tx, view, actor, { id: params.id, today, t: texts }),
  )
  if (!found) throw data(null, { status: 404 })
  const wording = { t: texts, format: formatOf(language), language, sender: municipality.name, on: today }
  try {
    const bytes =
      as === 'xlsx'
        ? await writeXlsx(packageWorkbook(found, wording))
        : await (as === 'docx' ? writeDocx : writePdf)(packagePaper(found, wording))
    await reading(db, actor, (_view, tx) =>
      noteAccess(tx, {
        what: 'package made',
        person: actor.person,
        details: { as },
      }),
    )
    const name = texts.accessRequests.fileName(found.request.reference).replace(/[^\w.-]/g, '-')
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': mediaTypes[as],
        'content-disposition': `attachment; filename="${name}.${as}"`,
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    // The page says what to do.
    logMistake(error)
    return new Response(null, { status: 303, headers: { location: `/aktindsigt/${found.request.id}?fejl` } })
  }
}
