import { redirect } from 'react-router'

/** Where the provider leaves somebody who has signed out there, too. */
export const loader = (): Response => redirect('/log-ind?ud')
