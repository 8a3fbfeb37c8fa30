import { terminal } from '../messages/da/terminal.ts'
import { announceServer } from '../platform/data-folder/processes.ts'
import { settingsOf, type WrongSetting } from '../platform/settings.ts'
import { createServer } from '../server.ts'
import { openServer } from './open-server.ts'

const longestAnswer = 10_000

/** `kaedetraek start`: opens the database, lays the demo when there is nothing else, serves, and stops in order. */
export async function start(): Promise<number> {
  const say = (text: string): void => console.log(text)
  const settings = settingsOf(process.env)
  if (!('port' in settings)) return fail(settings.map(sentenceAbout).join('\n'))
  const { port, host } = settings
  const opened = await openServer(say, settings)
  if ('problem' in opened) return fail(opened.problem)
  const { installation, dataFolder } = opened
  const server = await createServer(installation)
  try {
    await server.listen({ port, host })
  } catch (error) {
    await server.close()
    await opened.close()
    if (isBusy(error)) return fail(terminal.portBusy(port))
    throw error
  }
  const address = server.server.address()
  const url = `http://localhost:${typeof address === 'object' && address ? address.port : port}`
  if (dataFolder !== undefined) announceServer(dataFolder, url)
  say(terminal.ready(url, dataFolder ?? terminal.database.external))
  let isStopping = false
  const stop = async (): Promise<void> => {
    if (isStopping) return
    isStopping = true
    say(terminal.stopping)
    // What is being answered is answered; somebody who never reads to the end holds nobody up for long.
    const patience = setTimeout(() => server.server.closeAllConnections(), longestAnswer)
    await server.close()
    clearTimeout(patience)
    await opened.close()
    say(terminal.stopped)
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  return -1
}

const sentenceAbout = ({ name, value }: WrongSetting): string => terminal.wrongSetting[name](value)

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
