import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

let compiler: NodeCompiler | undefined

/** A PDF of a Typst source, in the fonts that come with Typst. */
export function typstPdf(source: string): Uint8Array {
  compiler ??= NodeCompiler.create()
  const compiled = compiler.compile({ mainFileContent: source })
  const document = compiled.result
  if (!document) throw new Error(`the test document could not be laid out: ${source.slice(0, 200)}`)
  const pdf = compiler.pdf(document)
  compiler.evictCache(0)
  return pdf
}
