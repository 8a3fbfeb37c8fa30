import { join } from 'node:path'
import {
  corpusDocuments,
  formats,
  piecesOf,
  read,
  readAs,
  scoredGold,
  scoredGoldOf,
} from '../demo/corpus/corpus-documents.ts'
import { generate } from '../demo/corpus/generator/generate.ts'
import { tallyOfRevisions } from '../demo/corpus/generator/tally-revisions.ts'
import { ratesOf, scoreOf, type ScoredGold } from '../demo/corpus/score.ts'
import type { Piece } from '../src/documents/read/testing/written-document.ts'
import { extract } from '../src/domain/intake/extract.ts'
import { printIntake, type Scored } from './intake-report.ts'

// `npm run bench:intake [-- SEED [FAULTS]]`: how well documents are read. Ends with 1 where a goal isn't met.
const [seedGiven, faultsShown = '40'] = process.argv.slice(2)
const seed = seedGiven === undefined ? Math.floor(Math.random() * 1e9) : Number(seedGiven)
const generatedCount = 32

async function inAllFormats(
  name: string,
  gold: ScoredGold,
  pieces: readonly Piece[],
  source: Scored['source'],
  text?: Uint8Array,
): Promise<readonly Scored[]> {
  const scored: Scored[] = []
  for (const format of formats) {
    const document =
      format === 'TXT' && text
        ? await read(text, `${name}.txt`)
        : await readAs(pieces, format, seed + all.length)
    const began = performance.now()
    const extraction = extract(document)
    const milliseconds = performance.now() - began
    scored.push({
      name,
      source,
      format,
      kind: gold.kind,
      isEmpty: gold.items.length === 0,
      milliseconds,
      score: scoreOf(extraction, gold),
    })
  }
  return scored
}

const all: Scored[] = []
for (const { name, text, gold } of corpusDocuments(join(process.cwd(), 'demo', 'corpus')))
  all.push(
    ...(await inAllFormats(
      name,
      scoredGold(gold),
      piecesOf(await read(text, `${name}.txt`)),
      'written',
      text,
    )),
  )
for (let place = 0; place < generatedCount; place += 1) {
  const document = generate(seed, place)
  all.push(
    ...(await inAllFormats(
      `${document.name} (${seed}, ${place})`,
      scoredGoldOf(document),
      document.pieces,
      'generated',
    )),
  )
}
const { precision, recall } = ratesOf(tallyOfRevisions(Array.from({ length: 200 }, (_, at) => seed + at)))
console.log(
  `Again: of 200 revised agreements, items are recognised with precision ${precision.toFixed(3)} and recall ${recall.toFixed(3)}.\n`,
)
process.exitCode = printIntake(all, seed, Number(faultsShown)) ? 0 : 1
