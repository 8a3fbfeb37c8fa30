import type { z } from 'zod'

/** Where a list goes on, as text that means nothing to whoever carries it. */
export const encodeCursor = (place: object): string =>
  Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')

/** Reads a cursor that was given out before; nothing when it is none of ours. */
export function decodeCursor<Place>(text: string, shape: z.ZodType<Place>): Place | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
