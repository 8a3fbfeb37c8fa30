import { expect, test } from 'vitest'
import { exportedFiles, exportReadme } from '../messages/da/export-readme.ts'
import { distributedTables } from '../store/table-places.ts'

const exported = distributedTables.filter(({ notExported }) => notExported !== 'all').map(({ name }) => name)

test('every file of an export is explained, and nothing that is not in it', () => {
  expect(Object.keys(exportedFiles).sort()).toEqual([...exported].sort())
})

test('the page names each file', () => {
  const page = exportReadme('Prøveby', 901, '1. februar 2027', exported)
  for (const name of exported) expect(page).toMatch(new RegExp(`^\\| ${name} \\| \\S`, 'm'))
})
