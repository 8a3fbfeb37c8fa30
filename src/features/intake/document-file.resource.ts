import { data } from 'react-router'
import { may } from '../../domain/access/may.ts'
import type { DocumentId } from '../../domain/ids.ts'
import { askedByActor } from '../../request/asking.ts'
import { isUuid } from '../../request/is-uuid.ts'
import { reading } from '../../request/reading.ts'
import { seenDocument } from '../../request/seen-documents.ts'
import { bytesOf } from '../../store/documents.ts'
import type { Route } from './+types/document-file.resource'

/** Types that a browser may be told; anything else is bytes. The file is always saved, never shown as a page of ours. */
const types = new Set([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
])

/** The original file, byte for byte, for whoever may see it (R47–R49). */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, actor } = askedByActor(context)
  if (!may(actor, 'read') || !isUuid(params.id)) throw data(null, { status: 404 })
  return reading(db, actor, async (view, tx) => {
    const id = params.id as DocumentId
    const document = await seenDocument(tx, view, actor, id)
    if (!document) throw data(null, { status: 404 })
    const plainName = document.name.replace(/[^\w. -]/g, '_')
    return new Response(new Uint8Array(await bytesOf(tx, id)), {
      headers: {
        'content-type': types.has(document.mediaType) ? document.mediaType : 'application/octet-stream',
        'content-disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(document.name)}`,
      },
    })
  })
}
