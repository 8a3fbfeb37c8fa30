import { Writable } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { requestId } from './platform/log/request-scope.ts'
import { nonceOf } from './request/nonce.ts'
import { RequestNumber } from './request/request-number.ts'
import { logMistake } from './platform/log/log.ts'

/** Renders a page as a stream; the nonce lets its own scripts through the content security policy. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routes: EntryContext,
  _context: RouterContextProvider,
): Promise<Response> {
  const nonce = nonceOf()
  return new Promise((resolve, reject) => {
    let code = status
    // Kept no longer than the page takes: a timer would hold all that was rendered until it ran out.
    const patience = setTimeout(() => abort(), 20_000).unref()
    const { pipe, abort } = renderToPipeableStream(
      <RequestNumber value={requestId()}>
        <ServerRouter context={routes} url={request.url} nonce={nonce} />
      </RequestNumber>,
      {
        nonce,
        onAllReady() {
          headers.set('content-type', 'text/html; charset=utf-8')
          // The whole page is ready here: one buffer costs far less than a stream of small pieces.
          const pieces: Buffer[] = []
          pipe(
            new Writable({
              write(piece: Buffer, _encoding, done) {
                pieces.push(piece)
                done()
              },
              final(done) {
                clearTimeout(patience)
                resolve(new Response(Buffer.concat(pieces), { headers, status: code }))
                done()
              },
            }),
          )
        },
        onShellError(error) {
          clearTimeout(patience)
          reject(error)
        },
        onError(error) {
          code = 500
          logMistake(error)
        },
      },
    )
  })
}

/** Prints what is a mistake of ours; a page that doesn't exist is an answer. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (!request.signal.aborted && !isRouteErrorResponse(error)) logMistake(error)
}
