import { createContext, useContext } from 'react'
import { NavigationType, useNavigationType } from 'react-router'

/** The name under which a page carries the number of the request that it answers. */
export const requestNumberName = 'request-number'

/** The number of the request that this document answers: what is told to whoever runs the installation when it went wrong. */
export const RequestNumber = createContext<string | undefined>(undefined)

/** The number, as long as the page that came with it is shown: what one goes on to is asked for by other requests. */
export function useRequestNumber(): string | undefined {
  const number = useContext(RequestNumber)
  return useNavigationType() === NavigationType.Pop ? number : undefined
}
