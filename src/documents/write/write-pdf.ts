import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type Paper, printable } from './paper.ts'
import layout from './paper.typ?raw'

// IBM Plex Sans in the weights that the layout uses; without the package Typst's own Libertinus stands in.
const weights = ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold']

let compiler: NodeCompiler | undefined

/**
 * Writes a paper as PDF/UA-1: tagged, with title and language, header cells and reading order (ISO 14289-1).
 * Compiles in this very process and takes all of its attention; a server asks a `paperPress` instead.
 */
export function writePdf(paper: Paper): Uint8Array {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts() }] })
  const compiled = compiler.compile({
    mainFileContent: layout,
    inputs: { paper: JSON.stringify(printable(paper)) },
  })
  const document = compiled.result
  if (!document) throw new Error(`the paper could not be laid out: ${problemsOf(compiler, compiled)}`)
  const pdf = compiler.pdf(document, {
    pdfStandard: 'ua-1',
    creationTimestamp: Date.parse(`${paper.on}T00:00:00Z`) / 1000,
  })
  // What one paper left behind is of no use to the next; only the compiler and the fonts are kept.
  compiler.evictCache(0)
  return new Uint8Array(pdf)
}

function problemsOf(
  compiler: NodeCompiler,
  compiled: Readonly<{ takeError: () => Parameters<NodeCompiler['fetchDiagnostics']>[0] | null }>,
): string {
  const error = compiled.takeError()
  if (!error) return 'no document'
  return compiler
    .fetchDiagnostics(error)
    .map((one: { message?: string }) => one.message)
    .join('; ')
}

function fonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  try {
    const folder = dirname(require.resolve('@expo-google-fonts/ibm-plex-sans/package.json'))
    return weights.map((weight) => readFileSync(join(folder, weight, `IBMPlexSans_${weight}.ttf`)))
  } catch {
    return []
  }
}
