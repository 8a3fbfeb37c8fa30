import { defineConfig } from 'vitest/config'

/** Three projects: what needs nothing, what needs PostgreSQL, and what needs the whole program and a browser. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    env: { TZ: 'UTC' },
    // A journey waits for its browser and its server half the time: two at once keep two cores busy.
    maxWorkers: 2,
    // What is waited for comes on a busy machine too, only later.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts'],
          exclude: ['**/*.store.test.ts'],
          // A hundred invented documents take their time where others work on the same cores.
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'store',
          include: ['src/**/*.store.test.ts', 'demo/**/*.store.test.ts'],
          globalSetup: './src/store/testing/global-setup.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['e2e/**/*.journey.ts', 'e2e/**/*.http.ts'],
          globalSetup: './e2e/testing/build.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A browser on a busy machine stumbles now and then; what fails twice is wrong. The report says what was tried again.
          retry: 1,
        },
      },
    ],
  },
})
