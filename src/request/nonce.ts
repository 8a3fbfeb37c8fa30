import { AsyncLocalStorage } from 'node:async_hooks'

const nonces = new AsyncLocalStorage<string>()

/** Runs a request with its nonce: the word that lets its own scripts through the content security policy. */
export const withNonce = <Result>(nonce: string, run: () => Result): Result => nonces.run(nonce, run)

/** The nonce of the request that is being answered. */
export const nonceOf = (): string => nonces.getStore() ?? ''
