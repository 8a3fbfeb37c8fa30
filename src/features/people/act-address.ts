import type { PersonAct } from '../../domain/access/person-acts.ts'

/** What can be done on a form about somebody. `write for`: take a position to write for it, not to hold it. */
export const formActs = [
  'rename',
  'give role',
  'end role',
  'take position',
  'write for',
  'leave position',
  'end',
] as const satisfies readonly (PersonAct['act'] | 'write for')[]
/** What can be done on a form about somebody. */
export type FormAct = (typeof formActs)[number]

/** The form that does something about somebody, and to what they hold. */
export const actAddress = (person: string, act: FormAct, held?: string): string =>
  `/mennesker/${person}/ret?${new URLSearchParams({ do: act, ...(held ? { held } : {}) }).toString()}`
