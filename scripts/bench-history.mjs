// `npm run bench:history [-- TAMPERINGS]`: the properties about tampering with history and access log, tried 10,000 times in all.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('..', import.meta.url))
const [times = '10000'] = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'store',
    '--testTimeout=3600000',
    'src/store/check-history.store.test.ts',
    'src/store/checkpoint.store.test.ts',
  ],
  { cwd: project, stdio: 'inherit', env: { ...process.env, KAEDETRAEK_TAMPERINGS: times } },
)
process.exit(status ?? 1)
