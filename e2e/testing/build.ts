import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Builds what is stale before the first journey, as `npm start` does. */
export default function setup(): void {
  const built = spawnSync(
    process.execPath,
    [
      '-e',
      "import('./scripts/build.mjs').then(async (one) => process.exit((await one.buildIfStale()) ? 0 : 1))",
    ],
    {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    },
  )
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stderr}`)
}
