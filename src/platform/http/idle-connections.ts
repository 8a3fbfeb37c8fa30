import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Watches which connections wait for nothing, and gives the way to end them and those that come to wait. Node's own
 * `closeIdleConnections` leaves a connection that has not asked anything yet, and browsers keep some of those open.
 */
export function endIdleConnections(server: Server): () => void {
  const idle = new Set<Socket>()
  let isClosing = false
  server.on('connection', (socket: Socket) => {
    idle.add(socket)
    socket.once('close', () => idle.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    idle.delete(socket)
    response.once('close', () => {
      if (isClosing) socket.end()
      else if (!socket.destroyed) idle.add(socket)
    })
  })
  return () => {
    isClosing = true
    for (const socket of idle) socket.destroy()
  }
}
