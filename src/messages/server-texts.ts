import { bareAnswers as danishBare } from './da/bare-answers.ts'
import { letters as danishLetters } from './da/letters.ts'
import { organisationProblems as danishOrganisation } from './da/organisation-problems.ts'
import { peopleProblems as danishPeople } from './da/people-problems.ts'
import { personal as danishPersonal } from './da/personal.ts'
import { providerProblems as danishProvider } from './da/provider-problems.ts'
import { bareAnswers } from './en/bare-answers.ts'
import { letters } from './en/letters.ts'
import { organisationProblems } from './en/organisation-problems.ts'
import { peopleProblems } from './en/people-problems.ts'
import { personal } from './en/personal.ts'
import { providerProblems } from './en/provider-problems.ts'
import type { Language } from './language.ts'

const danish = {
  bare: danishBare,
  letters: danishLetters,
  organisation: danishOrganisation,
  people: danishPeople,
  personal: danishPersonal,
  provider: danishProvider,
}
const english: typeof danish = {
  bare: bareAnswers,
  letters,
  organisation: organisationProblems,
  people: peopleProblems,
  personal,
  provider: providerProblems,
}

/** What the server alone says, in a language: letters, and why something could not be done. The browser never fetches it. */
export const serverTexts = (language: Language): typeof danish => (language === 'en' ? english : danish)
