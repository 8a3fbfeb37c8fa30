import cluster from 'node:cluster'
import { terminal } from '../messages/da/terminal.ts'
import { announceServer } from '../platform/data-folder/processes.ts'
import { openWaitingRoom } from '../platform/http/waiting-room.ts'
import { logMistake, logWords, writeLogAs } from '../platform/log/log.ts'
import { gatherFigures, giveFigures } from '../platform/metrics/all-processes.ts'
import { type Settings, settingsOf, type WrongSetting } from '../platform/settings.ts'
import { type OpenedServer, openServer, openShare } from './open-server.ts'
import { serveHere, type Serving } from './serve-here.ts'
import { serveInMany } from './serve-in-many.ts'

/** `kaedetraek start`: opens the database, lays the demo when there is nothing else, serves, and stops in order. */
export async function start(): Promise<number> {
  const settings = settingsOf(process.env)
  if (!('port' in settings)) return fail(settings.map(sentenceAbout).join('\n'))
  writeLogAs(settings.log)
  process.on('uncaughtException', endByMistake)
  return cluster.isWorker ? startShare(settings) : startWhole(settings)
}

async function startWhole(settings: Settings): Promise<number> {
  const leaveWaitingRoom = await openWaitingRoom(settings, terminal.starting)
  const opened = await openServer(logWords, settings)
  await leaveWaitingRoom()
  if ('problem' in opened) return fail(opened.problem)
  const { processes } = settings
  gatherFigures()
  const serving = await (processes > 1 ? serveInMany(opened, processes) : serveHere(opened, settings))
  if ('problem' in serving) return fail(serving.problem)
  const url = `http://localhost:${serving.port}`
  const { dataFolder } = opened
  if (dataFolder !== undefined) announceServer(dataFolder, url)
  logWords(terminal.ready(url, dataFolder ?? terminal.database.external))
  stopWhenAsked(serving, logWords)
  return -1
}

/** One of several processes: the one that started it has the data folder, and speaks. */
async function startShare(settings: Settings): Promise<number> {
  const opened: OpenedServer | Readonly<{ problem: string }> = await openShare(settings)
  if ('problem' in opened) return fail(opened.problem)
  giveFigures()
  const serving = await serveHere(opened, settings)
  if ('problem' in serving) return fail(serving.problem)
  const stop = stopWhenAsked(serving, () => undefined)
  // Whoever started it is gone.
  process.on('disconnect', stop)
  return -1
}

/** Stops in order at a signal; gives the same for other occasions. */
function stopWhenAsked({ stop }: Serving, say: (text: string) => void): () => void {
  let isStopping = false
  const stopOnce = (): void => {
    if (isStopping) return
    isStopping = true
    say(terminal.stopping)
    void stop().then(() => {
      say(terminal.stopped)
      process.exit(0)
    })
  }
  process.on('SIGTERM', stopOnce)
  process.on('SIGINT', stopOnce)
  return stopOnce
}

const sentenceAbout = ({ name, value }: WrongSetting): string => terminal.wrongSetting[name](value)

function fail(sentence: string): number {
  console.error(sentence)
  return 1
}

/** A mistake that nothing caught leaves the process in a state that nobody knows: it is written down, and the process ends. */
function endByMistake(error: unknown): void {
  logMistake(error)
  process.exit(1)
}
