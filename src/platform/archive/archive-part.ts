/** One file in an archive: its name, how long it is, and its bytes, which are read once and in order. */
export type ArchivePart = Readonly<{ name: string; size: number; bytes: AsyncIterable<Buffer> }>

/** A part whose bytes are at hand. */
export const partOf = (name: string, content: string | Buffer): ArchivePart => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { name, size: bytes.length, bytes: once(bytes) }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  if (bytes.length > 0) yield bytes
}

/** All bytes of a part, for one that is known to be small. */
export async function wholeOf({ bytes }: Pick<ArchivePart, 'bytes'>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const some of bytes) all.push(some)
  return Buffer.concat(all)
}
