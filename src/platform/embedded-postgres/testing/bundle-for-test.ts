import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The folder with `package.json` and `node_modules`. */
export function projectFolder(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(at, 'package.json')) && dirname(at) !== at) at = dirname(at)
  return at
}

/** Makes one plain JavaScript file of a program, since Node 20 can't run TypeScript; gives back its path. */
export async function bundleForTest(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectFolder(),
    publicDir: false,
    ssr: { noExternal: true, external: ['pg-native', 'vite'] },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  const modules = join(folder, 'node_modules')
  // The native binaries are found from where the program lies.
  if (!existsSync(modules)) symlinkSync(join(projectFolder(), 'node_modules'), modules)
  return join(folder, `${nameOf(entry)}.mjs`)
}

/** A folder that other accounts may pass through and read, as a program's folder may be. */
export function makeOpenFolder(folder: string): string {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o755)
  return folder
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.tsx?$/, '')
