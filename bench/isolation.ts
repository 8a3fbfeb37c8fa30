import { holes } from '../e2e/isolation/holes.ts'
import { openPlace } from '../e2e/isolation/place.ts'
import { walk, type Walked } from '../e2e/isolation/walk.ts'

const [requests = 20_000, seed = Math.floor(Math.random() * 1_000_000)] = process.argv.slice(2).map(Number)

/** The walk as a table for people. */
const table = (one: Walked): string =>
  [
    ['page routes', one.routes],
    ['operations', one.operations],
    ['forms', one.forms],
    ['askers', one.askers],
    ['requests', one.requests],
    ['refused or not found', one.refused],
    ['a second', Math.round(one.requests / one.seconds)],
    ['leaks', one.found.filter(({ kind }) => kind === 'leak').length],
    ['traces', one.found.filter(({ kind }) => kind === 'trace').length],
    ['mistakes (5xx)', one.found.filter(({ kind }) => kind === 'mistake').length],
    ['written where it must not be', one.found.filter(({ kind }) => kind === 'written').length],
    ['not walked', one.unwalked.length],
    ['seed', one.seed],
    ...one.slowest.map(({ route, milliseconds }) => [`slowest: ${route}, ms`, Math.round(milliseconds)]),
  ]
    .map(([what, figure]) => `${String(what).padEnd(60)}${String(figure).padStart(10)}`)
    .join('\n')

const place = await openPlace()
let isBad = false
try {
  const server = await place.serve()
  const walked = await walk(place, server, { requests, seed, bodies: 4 })
  await server.close()
  console.log(table(walked))
  for (const one of walked.found) console.log(JSON.stringify(one))
  for (const sentence of walked.unwalked) console.log(sentence)
  isBad = walked.found.length > 0 || walked.unwalked.length > 0
  // Each wall holds by itself; with both down, or a view that shows too much, the walk must find it.
  for (const hole of holes) {
    const holed = await place.serve(hole)
    const { found, requests: made } = await walk(place, holed, {
      requests: 2_000,
      seed,
      bodies: 1,
      stopAtFirst: true,
    })
    await holed.close()
    const mustFind = hole === 'both walls' || hole === 'shows too much'
    const isFound = found.some(({ kind }) => kind === 'leak')
    const isRight = isFound === mustFind
    isBad ||= !isRight
    console.log(
      `planted hole: ${hole}: ${isFound ? `found after ${made} requests` : `nothing found in ${made} requests`}${isRight ? '' : ' – WRONG'}`,
    )
  }
} finally {
  await place.close()
}
process.exit(isBad ? 1 : 0)
