import { data } from 'react-router'
import { formatOf } from '../../../messages/format.ts'
import { askedByActor } from '../../../request/asking.ts'
import { inMunicipality } from '../../../store/transaction.ts'
import type { Route } from './+types/report-file.resource'
import { makeReport } from './make-report.ts'
import { reportQuery } from './report-query.ts'
import { writeReport } from './write-report.ts'
import { logMistake } from '../../../platform/log/log.ts'

/** The report as a file to keep. */
export async function loader({ request, context }: Route.LoaderArgs): Promise<Response> {
  const { db, actor, today, texts, language, municipality, ...writers } = askedByActor(context)
  const params = new URL(request.url).searchParams
  const { choice, unit, hasAppendix, format } = reportQuery(params)
  const report = await inMunicipality(db, actor.municipality, (tx) => makeReport(tx, actor, choice, today))
  if ('refused' in report) throw data(null, { status: report.refused === 'not closed' ? 403 : 404 })
  const wording = { t: texts, format: formatOf(language), language, unit, sender: municipality.name }
  try {
    const { bytes, mediaType, name } = await writeReport(report, wording, { ...writers, format, hasAppendix })
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': mediaType,
        'content-disposition': disposition(name),
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    // The choices are kept, and the page says what to do.
    logMistake(error)
    params.set('failed', format)
    return new Response(null, { status: 303, headers: { location: `/rapport?${params}` } })
  }
}

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

/** The file's name with its Danish letters, and without them for what is too old to know them (RFC 6266). */
const disposition = (name: string): string => {
  const plain = name.replace(/[æøå]/g, (letter) => letters[letter] ?? letter).replace(/[^\w.-]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
