import type { PersonId } from '../ids.ts'

/** Who does what is done from the terminal (driftsansvarlig): nobody of the municipality, so histories say it in words of their own. */
export const operatorPerson = '00000000-0000-4000-8000-000000000000' as PersonId
