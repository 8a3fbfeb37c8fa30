// Classes of SQLSTATE: 08 connection, 57P admin shutdown, crash or starting up; and 53300 too many connections.
const states = /^(08|57P0|53300)/
const codes = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND'])
const words =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/

/** True for an error that says that the database is not there to answer, and nothing about what it was asked. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code !== undefined && states.test(code)) return true
  // A file that isn't there has the same code as a socket that isn't.
  if (code !== undefined && codes.has(code) && (code !== 'ENOENT' || syscall === 'connect')) return true
  if (error instanceof AggregateError) return error.errors.some(isUnreachable)
  return words.test(error.message)
}
