import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildFolder } from '../../src/platform/build-folder.ts'

/**
 * Holes that are planted to see that the walk finds them. None of them is in the program: a query that forgets its
 * municipality is made on the way to the database, row-level security is taken from the role, and a view that shows too much
 * is a changed copy of the build.
 */
export const holes = ['forgotten municipality', 'row-level security', 'both walls', 'shows too much'] as const
/** A hole that is planted. */
export type Hole = (typeof holes)[number]

/** What happens to statements on their way to the database: those that name the municipality no longer keep to it. */
export const rewritingOf = (hole: Hole | undefined): ((statement: string) => string) =>
  hole === 'forgotten municipality' || hole === 'both walls'
    ? (statement) => statement.replace(/((?:"?\w+"?\.)?"?municipality_id"?) = (\$\d+)/g, '($1 = $2 or true)')
    : (statement) => statement

/** The program to start: the build as it is, or a copy in which everybody sees what the coordinator sees. */
export function programWith(hole: Hole | undefined): Readonly<{ path: string; remove: () => void }> {
  const build = buildFolder()
  if (hole !== 'shows too much') return { path: join(build, 'server', 'index.js'), remove: () => undefined }
  const copy = `${build}-hole`
  cpSync(build, copy, { recursive: true })
  const server = join(copy, 'server')
  const files = ['index.js', ...readdirSync(join(server, 'chunks')).map((name) => join('chunks', name))]
  let planted = 0
  for (const name of files) {
    const text = readFileSync(join(server, name), 'utf8')
    const changed = text.replaceAll(/\n(\s*)seenBy\(actor\) \{\n/g, (found) => {
      planted += 1
      return `${found}actor = { ...actor, roles: [{ role: 'coordinator' }] };\n`
    })
    if (changed !== text) writeFileSync(join(server, name), changed)
  }
  if (planted !== 1)
    throw new Error(
      `the hole was planted ${planted} times: say in e2e/isolation/holes.ts how seenBy is built now`,
    )
  return { path: join(server, 'index.js'), remove: () => rmSync(copy, { recursive: true, force: true }) }
}
