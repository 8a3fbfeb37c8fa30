// Makes the statement on accessibility (tilgængelighedserklæring) from a run of the journey that looks at every page:
// `npm run accessibility-statement`. What no program can see is written by hand in docs/tilgaengelighed-forbehold.md.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { statement } from './accessibility-words.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-accessibility-'))
const record = join(folder, 'record.jsonl')
try {
  const { status } = spawnSync(
    process.execPath,
    [
      join(project, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--project',
      'journeys',
      'e2e/every-page.journey.ts',
    ],
    { cwd: project, stdio: 'inherit', env: { ...process.env, ACCESSIBILITY_RECORD: record } },
  )
  if (!existsSync(record)) {
    console.error('Ingen sider blev set på; se fejlen ovenfor.')
    process.exitCode = 1
  } else {
    const seen = readFileSync(record, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const reservations = readFileSync(join(project, 'docs', 'tilgaengelighed-forbehold.md'), 'utf8')
    const axe = JSON.parse(
      readFileSync(join(project, 'node_modules', 'axe-core', 'package.json'), 'utf8'),
    ).version
    const on = new Intl.DateTimeFormat('da-DK', { dateStyle: 'long', timeZone: 'Europe/Copenhagen' }).format(
      new Date(),
    )
    writeFileSync(join(project, 'docs', 'tilgaengelighed.md'), statement({ seen, reservations, axe, on }))
    console.log('Erklæringen er skrevet: docs/tilgaengelighed.md')
    process.exitCode = status ?? 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
