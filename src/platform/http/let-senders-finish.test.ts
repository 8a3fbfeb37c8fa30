import { type AddressInfo, connect } from 'node:net'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letSendersFinish } from './let-senders-finish.ts'

const app = fastify({ bodyLimit: 100 })
letSendersFinish(app, 100_000)
app.post('/', async () => 'taken')

beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }))
afterAll(() => app.close())

/** A sender that goes on sending after the answer came, as one on a slow line does. */
async function sendSlowly(size: number): Promise<{ answer: string; next: string }> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  // A connection that ends, in order or not, is an answer with nothing in it.
  const read = () =>
    new Promise<string>((done) => {
      socket.once('data', (piece) => done(String(piece)))
      socket.once('close', () => done(''))
    })
  const head = (length: number) =>
    `POST / HTTP/1.1\r\nhost: here\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n`
  socket.on('error', () => {})
  socket.write(`${head(size)}first`)
  const answer = await read()
  socket.write('x'.repeat(size - 'first'.length))
  socket.write(`${head(4)}next`)
  const next = await read()
  socket.destroy()
  return { answer, next }
}

test('whoever sends too much may finish, gets the answer, and can ask again on the same connection', async () => {
  const { answer, next } = await sendSlowly(50_000)
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(next).toMatch(/^HTTP\/1.1 200 /)
})

test('somebody who would send far more is cut off', async () => {
  const { answer, next } = await sendSlowly(200_000)
  expect(answer).toMatch(/^HTTP\/1.1 413 /)
  expect(next).toBe('')
})
