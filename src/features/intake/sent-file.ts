import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { SentFile } from '../../request/api/idempotently.ts'

/** The largest document that is taken in. */
export const largestFile = 50 * 1024 * 1024

class NoForm extends Error {
  readonly statusCode = 400
}

/** Reads what is sent to this part of the API as a file: as it is, or from a form with one. */
export function readBodiesAsFiles(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  const options = { parseAs: 'buffer', bodyLimit: largestFile } as const
  scope.addContentTypeParser('multipart/form-data', options, async (request: FastifyRequest, body: Buffer) =>
    fileOfForm(request.headers['content-type'] ?? '', body),
  )
  scope.addContentTypeParser(
    '*',
    options,
    async (request: FastifyRequest, body: Buffer): Promise<SentFile> => ({
      name: undefined,
      mediaType: request.headers['content-type']?.split(';')[0]?.trim() ?? 'application/octet-stream',
      bytes: body,
    }),
  )
}

async function fileOfForm(contentType: string, body: Buffer): Promise<SentFile | undefined> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw new NoForm('not a form')
    })
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return undefined
  return {
    name: file.name,
    mediaType: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
  }
}
