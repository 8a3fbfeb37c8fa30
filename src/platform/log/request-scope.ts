import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of the request that is being answered, wherever in the code one is. */
export type RequestScope = { readonly id: string; queries: number }

const scopes = new AsyncLocalStorage<RequestScope>()

/** Runs what answers a request, so that what it does is known to be of that request. */
export const inRequest = <Result>(scope: RequestScope, run: () => Result): Result => scopes.run(scope, run)

/** The number of the request that is being answered, as the operator's log has it; nothing beside requests. */
export const requestId = (): string | undefined => scopes.getStore()?.id

/** Counts a question to the database as one of the request that asked it. */
export function countQuery(): void {
  const scope = scopes.getStore()
  if (scope) scope.queries += 1
}
