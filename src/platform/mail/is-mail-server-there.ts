import { connect } from 'node:net'

const patience = 5_000

/** True when somebody answers where the mail server should be; nothing is sent and nobody signs in. */
export function isMailServerThere(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url)
  const socket = connect({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (protocol === 'smtps:' ? 465 : 587),
    timeout: patience,
  })
  return new Promise((resolve) => {
    const answer = (isThere: boolean): void => {
      socket.destroy()
      resolve(isThere)
    }
    socket.once('connect', () => answer(true))
    socket.once('timeout', () => answer(false))
    socket.once('error', () => answer(false))
  })
}
