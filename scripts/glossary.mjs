// Makes docs/glossary.md of docs/domain/glossary.csv. `node scripts/glossary.mjs`; a test holds the two together.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('../docs/domain/glossary.csv', import.meta.url))
const target = fileURLToPath(new URL('../docs/glossary.md', import.meta.url))

/** The fields of a line of CSV; a field with commas or quotes is quoted. */
function fieldsOf(line) {
  const fields = []
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g))
    fields.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'))
  return fields
}

/** The terms of the glossary, in the order of the file. */
export function readGlossary() {
  const [head = '', ...lines] = readFileSync(source, 'utf8').trim().split('\n')
  const names = fieldsOf(head)
  return lines.map((line) => Object.fromEntries(fieldsOf(line).map((field, index) => [names[index], field])))
}

const cell = (text) => text.replaceAll('|', '\\|')

/** The glossary as a page: one table per part of the field, in Danish order. */
export function glossaryPage() {
  const terms = readGlossary()
  const collator = new Intl.Collator('da')
  const modules = [...new Set(terms.map((term) => term.module))].sort(collator.compare)
  const tables = modules.map((module) => {
    const rows = terms
      .filter((term) => term.module === module)
      .sort((a, b) => collator.compare(a.da, b.da))
      .map(
        (term) =>
          `| ${cell(term.da)} | ${cell(term.en)} | ${term.code ? `\`${term.code}\`` : ''} | ${cell(term.definition_da)} |`,
      )
    return `## ${module}\n\n| Danish | English | in the code | meaning |\n| --- | --- | --- | --- |\n${rows.join('\n')}`
  })
  return `# Glossary\n\nMade of \`docs/domain/glossary.csv\` by \`node scripts/glossary.mjs\`. The words of the screens are Danish, those of the code English; this is the dictionary.\n\n${tables.join('\n\n')}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, glossaryPage())
