import { defineConfig } from 'vitest/config'

/** Four projects: what needs nothing, what needs PostgreSQL, what needs the server, what needs a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.store.test.ts', 'src/**/*.http.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['src/**/*.store.test.ts'],
          globalSetup: './src/store/testing/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
