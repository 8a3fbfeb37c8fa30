import { shortPathOf } from '../domain/municipality/short-name.ts'
import { allotmentLetter } from '../features/allotment/allotment-letter.ts'
import { newPasswordLetter } from '../features/sign-in/new-password-letter.ts'
import { type Postman, sendNextMail } from '../request/waiting-mail.ts'
import type { AskedMunicipality } from '../request/asking.ts'

const pause = 3_000

const writers = { 'new password': newPasswordLetter, allotment: allotmentLetter } as const

/** Sends what waits, a few seconds after it came, for as long as the server runs. Stopping waits for the letter at hand. */
export function sendMailRegularly(
  postman: Omit<Postman, 'origin' | 'signIn'> &
    Readonly<{
      municipalities: () => Promise<readonly AskedMunicipality[]>
      homeOf: (municipality: AskedMunicipality) => string
    }>,
): Readonly<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      const all = await postman.municipalities()
      for (const municipality of all) {
        const home = postman.homeOf(municipality)
        const at = { ...postman, origin: home, signIn: home + shortPathOf(municipality, all) }
        while (!stopping.signal.aborted && (await sendNextMail(at, writers, municipality.id, new Date())));
      }
    } catch {
      // The database is away for a moment; what waits is there next time.
    }
  }
  let atWork = Promise.resolve()
  const next = (): void => {
    timer = setTimeout(() => {
      atWork = round().then(() => {
        if (!stopping.signal.aborted) next()
      })
    }, pause).unref()
  }
  next()
  return {
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await atWork
    },
  }
}
