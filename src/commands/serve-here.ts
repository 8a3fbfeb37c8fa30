import { terminal } from '../messages/da/terminal.ts'
import type { Settings } from '../platform/settings.ts'
import { createServer } from '../server.ts'
import type { OpenedServer } from './open-server.ts'

/** A server that answers from this process: at which port, and how to stop it in order. */
export type Serving = Readonly<{ port: number; stop: () => Promise<void> }>

const longestAnswer = 20_000

/** Answers from this process, or says in one sentence why it can't. */
export async function serveHere(
  opened: OpenedServer,
  { port, host }: Pick<Settings, 'port' | 'host'>,
): Promise<Serving | Readonly<{ problem: string }>> {
  const server = await createServer(opened.installation)
  try {
    await server.listen({ port, host })
  } catch (error) {
    await server.close()
    await opened.close()
    if (isBusy(error)) return { problem: terminal.portBusy(port) }
    throw error
  }
  const address = server.server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    stop: async () => {
      // What is being answered is answered; somebody who never reads to the end holds nobody up for long.
      const patience = setTimeout(() => server.server.closeAllConnections(), longestAnswer)
      await server.close()
      clearTimeout(patience)
      await opened.close()
    },
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
