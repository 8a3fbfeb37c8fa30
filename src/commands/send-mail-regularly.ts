import { type Postman, sendNextMail } from '../features/sign-in/send-waiting-mail.ts'
import { loadTexts } from '../messages/loaded-texts.ts'
import type { AskedMunicipality } from '../request/asking.ts'

const pause = 3_000

/** Sends what waits, a few seconds after it came, for as long as the server runs. Stopping waits for the letter at hand. */
export function sendMailRegularly(
  postman: Postman & Readonly<{ municipalities: () => Promise<readonly AskedMunicipality[]> }>,
): Readonly<{ stop: () => Promise<void> }> {
  const stopping = new AbortController()
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    try {
      await Promise.all([loadTexts('da'), loadTexts('en')])
      for (const { id } of await postman.municipalities())
        while (!stopping.signal.aborted && (await sendNextMail(postman, id, new Date())));
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
