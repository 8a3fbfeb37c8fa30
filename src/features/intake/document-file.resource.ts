import { data } from 'react-router'
import { mayRead } from '../../domain/access/may.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { bytesOf, documentOf } from '../../store/documents.ts'
import { inMunicipality } from '../../store/transaction.ts'
import type { Route } from './+types/document-file.resource'

/** Types that a browser may be told; anything else is bytes. The file is always saved, never shown as a page of ours. */
const types = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
])

/** The original file, byte for byte. Documents are not assessed, so the public gets none (R48). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!mayRead(actor) || !isUuid(params.id)) throw data(null, { status: 404 })
  return inMunicipality(db, actor.municipality, async (tx) => {
    const id = params.id as DocumentId
    const document = await documentOf(tx, id)
    if (!document) throw data(null, { status: 404 })
    const plainName = document.name.replace(/[^\w. -]/g, '_')
    return new Response(new Uint8Array(await bytesOf(tx, id)), {
      headers: {
        'content-type': types.has(document.mediaType) ? document.mediaType : 'application/octet-stream',
        'content-length': String(document.size),
        'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      },
    })
  })
}
