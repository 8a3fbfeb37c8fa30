// Everything: the checks, then all tests. Ends with `N passed, N failed` alone on a line.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runChecks } from './check.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))

/** Runs Vitest with its usual output, and reads the counts from its report. */
const runTests = (filters) =>
  new Promise((resolve) => {
    const folder = mkdtempSync(join(tmpdir(), 'kaedetraek-report-'))
    const report = join(folder, 'report.json')
    const child = spawn(
      process.execPath,
      [
        join(project, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...filters,
      ],
      { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] },
    )
    child.on('close', (code) => {
      const counts = { passed: 0, failed: code === 0 ? 0 : 1 }
      if (existsSync(report)) {
        const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
          readFileSync(report, 'utf8'),
        )
        counts.passed = numPassedTests
        // A file that can't be loaded, or a run that ends badly, has no failed test of its own and fails all the same.
        counts.failed = numFailedTests || (numFailedTestSuites > 0 || code !== 0 ? 1 : 0)
      }
      rmSync(folder, { recursive: true, force: true })
      resolve(counts)
    })
  })

const checks = await runChecks()
const tests = await runTests(process.argv.slice(2))
const failed = checks.failed + tests.failed
console.log(`\n${checks.passed + tests.passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
