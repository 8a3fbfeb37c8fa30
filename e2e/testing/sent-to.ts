import { request } from 'node:http'
import type { Running } from './kaedetraek.ts'

/** What came back, as far as it is looked at. */
export type Came = Readonly<{
  status: number
  location: string | undefined
  cookies: readonly string[]
  type: string
  text: string
}>

/** What is sent: a form, when it has one. */
export type Sending = Readonly<{
  /** As a whole the target of the request line, also where that is no path. */
  path: string
  headers?: Readonly<Record<string, string>>
  form?: Readonly<Record<string, string>>
}>

/** Asks a server under another host name than the one it is reached by, as a proxy passes it on; `fetch` keeps that header for itself. */
export const sentTo = (
  kaedetraek: Running,
  host: string,
  { path, headers = {}, form }: Sending,
): Promise<Came> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(kaedetraek.url())
    const body = form && new URLSearchParams(form).toString()
    const sent = request(
      {
        host: 'localhost',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        setHost: false,
        headers: {
          ...(host === '' ? {} : { host }),
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/x-www-form-urlencoded',
                'content-length': Buffer.byteLength(body),
              }),
          ...headers,
        },
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', (some: string) => {
          text += some
        })
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            cookies: answer.headers['set-cookie'] ?? [],
            type: answer.headers['content-type'] ?? '',
            text,
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
