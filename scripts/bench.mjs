// `npm run bench [-- SIZES SECONDS]`, `npm run bench:durability [-- ROUNDS SEED]`: builds what is stale, bundles the bench, runs it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { buildIfStale } from './build.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const [name = 'main', ...args] = process.argv.slice(2)
if (!(await buildIfStale())) process.exit(1)
// Inside the project, so that the program finds the migrations and the native packages.
const folder = join(project, 'build', 'bench')
await build({
  configFile: false,
  logLevel: 'error',
  root: project,
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['pg-native', 'vite', '@node-rs/argon2', '@myriaddreamin/typst-ts-node-compiler'],
  },
  build: {
    ssr: join(project, 'bench', `${name}.ts`),
    outDir: folder,
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
})
const { status } = spawnSync(process.execPath, [join(folder, `${name}.mjs`), ...args], {
  cwd: project,
  stdio: 'inherit',
})
process.exit(status ?? 1)
