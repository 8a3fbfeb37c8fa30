import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { everyFormat } from '../src/documents/read/testing/every-format.ts'
import { type Mutation, mutated, mutations } from '../src/documents/read/testing/mutated-file.ts'
import { projectFolder } from '../src/platform/build-folder.ts'
import { type Answer, Reader, readerProcess } from './mutations/reader.ts'

// `npm run bench:mutations [-- COUNT SEED]`: spoils documents of all formats and reads them as the server's worker does.
const [count = 2_000, seed = Math.floor(Math.random() * 1_000_000)] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number)

/** Random numbers that a seed tells: the same seed spoils the same files. */
function randomFrom(start: number): (below: number) => number {
  let state = start >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** The documents of the corpus, in whatever format they are, and one of every format. */
async function documents(): Promise<readonly (readonly [string, Uint8Array])[]> {
  const corpus = join(projectFolder(), 'demo', 'corpus')
  const written = readdirSync(corpus, { withFileTypes: true })
    .filter((one) => one.isFile() && !/\.(?:json|ts)$/.test(one.name))
    .map((one) => one.name)
  const made = Object.entries(await everyFormat())
  // Each format as often as the texts together, which are many.
  const perFormat = Math.max(1, Math.ceil(written.length / 4))
  return [
    ...written.map((name) => [name, new Uint8Array(readFileSync(join(corpus, name)))] as const),
    ...made.flatMap((one) => Array.from({ length: perFormat }, () => one)),
  ]
}

type Spoilt = Readonly<{ number: number; name: string; mutation: Mutation; answer: Answer }>

async function main(): Promise<number> {
  const files = await documents()
  const random = randomFrom(seed)
  const spoilt: Spoilt[] = []
  const readers = [new Reader(), new Reader()]
  let number = 0
  const began = performance.now()
  await Promise.all(
    readers.map(async (reader) => {
      while (number < count) {
        const own = (number += 1)
        const [name, bytes] = files[random(files.length)] ?? ['', new Uint8Array()]
        const how = mutations[random(mutations.length)] ?? 'cut'
        const mutation = { how, place: random(1 << 30), byte: random(256), times: 1 + random(40) }
        spoilt.push({
          number: own,
          name,
          mutation,
          answer: await reader.read(mutated(bytes, mutation), name),
        })
      }
    }),
  )
  for (const reader of readers) reader.close()
  console.log(table(spoilt, (performance.now() - began) / 1_000))
  const bad = spoilt.filter(({ answer }) => answer.kind !== 'answered')
  for (const one of bad) console.log(JSON.stringify(one))
  return bad.length === 0 ? 0 : 1
}

/** What came of it as a table for people: formats down, answers across. */
function table(spoilt: readonly Spoilt[], seconds: number): string {
  const saidOf = ({ answer }: Spoilt): string => (answer.kind === 'answered' ? answer.said : answer.kind)
  const formats = [...new Set(spoilt.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)))].sort()
  const answers = [...new Set(spoilt.map(saidOf))].sort()
  const slowest = spoilt.toSorted((a, b) => b.answer.ms - a.answer.ms)[0]
  return [
    `| format | files | ${answers.join(' | ')} |`,
    `| --- | --- | ${answers.map(() => '---').join(' | ')} |`,
    ...formats.map((format) => {
      const own = spoilt.filter(({ name }) => name.endsWith(`.${format}`))
      return `| ${format} | ${own.length} | ${answers.map((said) => own.filter((one) => saidOf(one) === said).length).join(' | ')} |`
    }),
    '',
    `${spoilt.length} files in ${seconds.toFixed(0)} s, seed ${seed}`,
    `slowest: ${slowest ? `${Math.round(slowest.answer.ms)} ms, ${slowest.name}, ${JSON.stringify(slowest.mutation)}` : '-'}`,
  ].join('\n')
}

process.exitCode = process.argv.includes(readerProcess) ? 0 : await main()
