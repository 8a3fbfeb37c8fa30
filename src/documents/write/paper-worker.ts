import { once } from 'node:events'
import type { Paper } from './paper.ts'
import { writeDocx } from './write-docx.ts'
import { writePdf } from './write-pdf.ts'

/** What the worker is asked. */
export type PaperOrder = Readonly<{ order: number; format: 'docx' | 'pdf'; paper: Paper }>
/** A finished file, or what stood in the way of it. */
export type PaperDelivery = Readonly<{ order: number; file?: Uint8Array; problem?: string }>

/** The worker's whole life: writes each paper that it is sent, and ends when whoever started it is gone. */
export async function paperWorker(): Promise<number> {
  process.on('message', ({ order, format, paper }: PaperOrder) => {
    void written(format, paper).then(
      (file) => deliver({ order, file }),
      (error: unknown) => deliver({ order, problem: error instanceof Error ? error.message : String(error) }),
    )
  })
  await once(process, 'disconnect')
  return 0
}

const written = async (format: PaperOrder['format'], paper: Paper): Promise<Uint8Array> =>
  format === 'pdf' ? writePdf(paper) : writeDocx(paper)

const deliver = (delivery: PaperDelivery): boolean | undefined => process.send?.(delivery)
