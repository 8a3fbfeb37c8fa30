// Everything that reads the code without running it: format, types, lint, dead code. `npm run check` is what CI runs first.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const module = (...path) => join(project, 'node_modules', ...path)
const linted = ['src', 'demo', 'e2e', 'bench', 'scripts', 'bin']

const checks = [
  { name: 'format', command: [module('@biomejs', 'biome', 'bin', 'biome'), 'format', '.'] },
  { name: 'route types', command: [module('@react-router', 'dev', 'bin.js'), 'typegen'] },
  { name: 'types', command: [module('typescript', 'bin', 'tsc'), '--noEmit'] },
  {
    name: 'lint',
    command: [module('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', ...linted],
  },
  { name: 'dead code', command: [module('knip', 'bin', 'knip.js'), '--no-progress'] },
]

const run = ({ name, command }) =>
  new Promise((resolve) => {
    const began = Date.now()
    const child = spawn(process.execPath, command, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.on('close', (code) => {
      const isPassed = code === 0
      if (!isPassed) console.log(output.trimEnd())
      console.log(`${isPassed ? '✓' : '✗'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
      resolve(isPassed)
    })
  })

/** Runs the checks one after the other and counts how they went. */
export async function runChecks() {
  let passed = 0
  for (const check of checks) if (await run(check)) passed += 1
  return { passed, failed: checks.length - passed }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runChecks()
  process.exit(failed === 0 ? 0 : 1)
}
