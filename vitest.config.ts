import { defineConfig } from 'vitest/config'

/** Four projects: what needs nothing, what needs PostgreSQL, what needs the server, what needs a browser. */
export default defineConfig({
  esbuild: { jsx: 'automatic' },
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
    ],
  },
})
