import type { Problem } from './problem.ts'

/** What an operation answers: a body, with the version that it has and where it can be found; or a problem. */
export type Answer<Body> = Done<Body> | Problem

/** A body that is sent with the operation's own status. */
export type Done<Body> = Readonly<{
  body: Body
  /** Becomes the `ETag`, to be sent back in `If-Match`. */
  version?: number
  /** Becomes the `Location` of what was made, below the root of the API. */
  location?: string
}>

/** An answer with a body. */
export const done = <Body>(body: Body, more: Omit<Done<Body>, 'body'> = {}): Done<Body> => ({ body, ...more })

/** True when the answer is a problem. */
export const isProblem = (answer: Answer<unknown>): answer is Problem => 'problem' in answer
