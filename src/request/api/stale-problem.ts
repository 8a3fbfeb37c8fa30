import { changedFields } from '../../domain/chain/diff.ts'
import { type Problem, problem } from './problem.ts'

/** Somebody was faster: what stands now, what was sent, and the fields in which they differ. Nothing is lost, nothing is saved. */
export const staleProblem = (current: Readonly<{ version: number }>, yours?: object): Problem =>
  problem('stale', {
    refused: 'stale',
    version: current.version,
    current,
    ...(yours ? { yours, differing: [...changedFields(current, yours)] } : {}),
  })

/** The same when it is found only by writing: `current` is read again, and is nothing when it has ended. */
export const staleNow = (current: Readonly<{ version: number }> | undefined, yours?: object): Problem =>
  current ? staleProblem(current, yours) : problem('not-found')
