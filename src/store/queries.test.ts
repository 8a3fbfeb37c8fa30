import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { localTables } from './table-places.ts'

const folder = import.meta.dirname
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''),
  }))

/** The end of a template that begins at a backtick, templates inside it included. */
function endOfTemplate(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '`') {
    if (text.startsWith('${', at)) {
      let depth = 1
      for (at += 2; depth > 0; at += 1) {
        if (text[at] === '`') at = endOfTemplate(text, at)
        else if (text[at] === '{') depth += 1
        else if (text[at] === '}') depth -= 1
      }
    } else at += 1
  }
  return at
}

/** Every statement written in SQL that is run, and every one built that reads or writes a table. */
const statements = files.flatMap(({ name, text }) => {
  const found: { name: string; statement: string }[] = []
  for (let at = text.indexOf('sql'); at >= 0; at = text.indexOf('sql', at + 3)) {
    const tag = /^sql(<[^`;]*?>)?`/.exec(text.slice(at))
    if (!tag) continue
    const start = at + tag[0].length - 1
    const end = endOfTemplate(text, start)
    if (/^`\s*\.execute\(/.test(text.slice(end))) found.push({ name, statement: text.slice(start + 1, end) })
    at = end
  }
  for (const built of text.matchAll(
    /\.(selectFrom|updateTable|deleteFrom|insertInto)\([\s\S]*?\.execute\w*\(/g,
  ))
    found.push({ name, statement: built[0] })
  return found
})

// What touches no rows of a municipality, or is the installation's own question.
const excepted = [
  /^\s*(savepoint|release savepoint|rollback to savepoint) \w+\s*$/,
  /select enter(_as)?\(/,
  /^select pg_advisory_xact_lock\(/,
  /^select where to_regclass\(/,
  /^select where to_regclass\(/,
]

test('there are statements to look at', () => {
  expect(statements.length).toBeGreaterThan(40)
})

test('every query names its municipality as a parameter', () => {
  // The owner lists the municipalities of the installation for the operator's commands.
  const isOwners = (name: string, statement: string): boolean =>
    name === 'municipalities.ts' &&
    statement.startsWith(".selectFrom('municipality').select(['id', 'name', 'is_demo'])")
  const isInstallations = (statement: string): boolean =>
    localTables.some((table) => new RegExp(`('|from |public\\.)${table}\\b`).test(statement))
  const nameless = statements.filter(
    ({ name, statement }) =>
      !isInstallations(statement) &&
      !excepted.some((one) => one.test(statement)) &&
      !isOwners(name, statement) &&
      !/municipality_id(\s|:|')|municipality_id,|municipality where id = \$\{|'id', '=', id|'id', '=', tx.municipality|sql\.ref\(keyOf\(name\)\)\} = \$\{|\$\{counts\}|\$\{sql\.join\(steps|id: municipality\.id/.test(
        statement,
      ),
  )
  expect(nameless).toEqual([])
})

test('no query names its municipality by what the session says', () => {
  const bySession = statements.filter(({ statement }) => /current_setting|entered\(\)/.test(statement))
  expect(bySession).toEqual([])
})

test('a join of two tables names the municipality once for each', () => {
  const short = statements.filter(({ statement }) => {
    const tables = statement.match(
      /\b(from|join) (\$\{sql\.table|change|element|link|treatment|round|decision|status|measurement|public_summary|person|role|position|document|review)\w*/g,
    )
    const named = statement.match(/municipality_id|\$\{counts\}|joinOf\(/g)
    return (tables?.length ?? 0) > 1 && (named?.length ?? 0) < (tables?.length ?? 0)
  })
  expect(short.map(({ name, statement }) => `${name}: ${statement.trim().slice(0, 120)}`)).toEqual([])
})

test('errors of the database are known by their code, never by the name of a table or constraint', () => {
  const byName = files.filter(({ text }) => /error\.(constraint|table|column)\b|\.constraint ===/.test(text))
  expect(byName.map(({ name }) => name)).toEqual([])
})
