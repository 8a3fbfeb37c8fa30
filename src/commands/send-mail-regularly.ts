import { allotmentLetter } from '../features/allotment/allotment-letter.ts'
import { newPasswordLetter } from '../features/sign-in/new-password-letter.ts'
import { type Postman, sendNextMail } from '../request/waiting-mail.ts'
import type { AskedMunicipality } from '../request/asking.ts'

const pause = 3_000

const writers = { 'new password': newPasswordLetter, allotment: allotmentLetter } as const

/** Sends what waits, a few seconds after it came, for as long as the server runs. Stopping waits for the letter at hand. */
export function sendMailRegularly(
  postman: Postman & Readonly<{ municipalities: () => Promise<readonly AskedMunicipality[]> }>,
): Readonly<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      for (const { id } of await postman.municipalities())
        while (!stopping.signal.aborted && (await sendNextMail(postman, writers, id, new Date())));
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
