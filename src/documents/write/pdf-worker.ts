import { once } from 'node:events'
import type { Paper } from './paper.ts'
import { writePdf } from './write-pdf.ts'

/** What the worker is asked, and what it answers. */
export type PdfOrder = Readonly<{ order: number; paper: Paper }>
/** A finished PDF, or what stood in the way of it. */
export type PdfDelivery = Readonly<{ order: number; pdf?: Uint8Array; problem?: string }>

/** The worker's whole life: writes each paper that it is sent, and ends when whoever started it is gone. */
export async function pdfWorker(): Promise<number> {
  process.on('message', ({ order, paper }: PdfOrder) => {
    let delivery: PdfDelivery
    try {
      delivery = { order, pdf: writePdf(paper) }
    } catch (error) {
      delivery = { order, problem: error instanceof Error ? error.message : String(error) }
    }
    process.send?.(delivery)
  })
  await once(process, 'disconnect')
  return 0
}
