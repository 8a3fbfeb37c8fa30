import { type Measured, repeat } from './measure.ts'

/** How one kind of request did, with one client and with sixteen at once. */
export type Load = Readonly<{ one: Measured; sixteen: Measured }>

/** The cookie of a session as a persona. */
export async function personaSession(url: string, persona: string): Promise<string> {
  const body = new URLSearchParams({ persona })
  const answer = await fetch(`${url}/persona`, { method: 'POST', redirect: 'manual', body })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

/** Asks for pages in a session, reads each answer to its end, and throws on anything but success. */
export function asking(url: string, cookie: string) {
  const headers = { cookie }
  const read = async (path: string, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(`${url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...init.headers },
    })
    const text = await answer.text()
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
    return text
  }
  return {
    read,
    load: async (path: (client: number, round: number) => string, seconds = 4): Promise<Load> => ({
      one: await repeat((client, round) => read(path(client, round)), { seconds }),
      sixteen: await repeat((client, round) => read(path(client, round)), { seconds, clients: 16 }),
    }),
    /** Sends JSON to the API again and again. */
    post: async (
      request: (client: number, round: number) => readonly [string, object],
      seconds = 4,
    ): Promise<Load> => {
      const send = (client: number, round: number) => {
        const [path, body] = request(client, round)
        return read(path, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { origin: url, 'content-type': 'application/json' },
        })
      }
      return {
        one: await repeat(send, { seconds }),
        sixteen: await repeat(send, { seconds, clients: 16 }),
      }
    },
  }
}
