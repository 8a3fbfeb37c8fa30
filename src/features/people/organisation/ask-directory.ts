import { z } from 'zod'
import type { ReadDirectory } from '../../../domain/directory/read-answer.ts'
import { readFk } from '../../../domain/directory/read-fk.ts'
import { os2moQueries, readOs2mo } from '../../../domain/directory/read-os2mo.ts'
import { type FetchedJson, fetchJson, type FetchProblem } from '../../../platform/http/fetch-json.ts'
import type { DirectorySource } from '../../../store/directory.ts'

/** What a directory's API gave, or why nothing came of it. */
export type AskedDirectory = ReadDirectory | Readonly<{ ok: false; problem: FetchProblem }>

// 100 pages of 500: more than any municipality has.
const mostPages = 100

const page = z.object({
  objects: z.array(z.unknown()),
  page_info: z.object({ next_cursor: z.string().nullish() }).nullish(),
})
const answered = z.object({ data: z.record(z.string(), page) })

/** Asks a directory for the whole organisation. The key is sent along and forgotten. */
export async function askDirectory(source: DirectorySource, key: string): Promise<AskedDirectory> {
  if (source.shape === 'fk') {
    const answer = await fetchJson({ address: source.address, key })
    return answer.ok ? readFk(answer.json) : answer
  }
  const collections: Record<string, { objects: readonly unknown[] }> = {}
  for (const [name, query] of Object.entries(os2moQueries)) {
    const all = await allPages(source.address, key, name, query)
    if (!all.ok) return all
    collections[name] = { objects: all.objects }
  }
  return readOs2mo(collections)
}

type Pages = Readonly<
  { ok: true; objects: readonly unknown[] } | { ok: false; problem: FetchProblem | 'not the shape' }
>

/** One collection of OS2mo, page by page: each answer says where the next begins. */
async function allPages(address: string, key: string, name: string, query: string): Promise<Pages> {
  const objects: unknown[] = []
  let cursor: string | null = null
  for (let count = 0; count < mostPages; count += 1) {
    const answer: FetchedJson = await fetchJson({ address, key, body: { query, variables: { cursor } } })
    if (!answer.ok) return answer
    const read = answered.safeParse(answer.json)
    const found = read.success ? read.data.data[name] : undefined
    if (!found) return { ok: false, problem: 'not the shape' }
    objects.push(...found.objects)
    cursor = found.page_info?.next_cursor ?? null
    if (cursor === null || found.objects.length === 0) return { ok: true, objects }
  }
  return { ok: false, problem: 'too big' }
}
