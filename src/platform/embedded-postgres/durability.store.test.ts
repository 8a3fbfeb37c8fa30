import { expect, test } from 'vitest'
import { killRounds } from './testing/kill-rounds.ts'
import { benchFor } from './testing/test-folders.ts'

const { freshFolder, program } = benchFor('embedded-postgres/testing/write-durably.ts')

test('killed with SIGKILL at random moments while it writes, it loses nothing that was acknowledged, and always starts again', async () => {
  const rounds = await killRounds({
    program: program(),
    folder: freshFolder(),
    rounds: 5,
    seed: Date.now() % 100_000,
  })
  const found = rounds.filter(({ how }) => how !== 'killed')
  expect(found).toHaveLength(5)
  expect(found.map(({ lost, torn, fsync }) => ({ lost, torn, fsync }))).toEqual(
    found.map(() => ({ lost: 0, torn: 0, fsync: 'on' })),
  )
  expect(found.at(-1)?.acknowledged).toBeGreaterThan(100)
})
