import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** True once the page's script runs: what does nothing without it is shown only then. */
export const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
