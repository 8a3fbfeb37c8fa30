import type { DemoAgreement } from './types.ts'

/** The agreement before (-2): 2025–2028 when the newest is 2027–2030. Most of it is done. Amounts in 1.000 kr. */
export const formerAgreement: DemoAgreement = {
  title: 'Budgetaftale',
  firstYear: -2,
  decidedOn: '-3-10-08',
  text: 'Aftale mellem et flertal i Kommunalbestyrelsen om budgettet og de tre overslagsår.',
  items: [],
}
