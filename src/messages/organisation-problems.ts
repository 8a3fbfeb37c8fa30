import { organisationProblems as danish } from './da/organisation-problems.ts'
import { organisationProblems as english } from './en/organisation-problems.ts'
import type { Language } from './language.ts'

/** What went wrong with an organisation, in a language. Only the server says it, so the browser never fetches it. */
export const organisationProblems = (language: Language): typeof danish =>
  language === 'en' ? english : danish
