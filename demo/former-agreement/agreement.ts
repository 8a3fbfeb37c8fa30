import type { DemoAgreement } from '../types.ts'
import { formerCapital } from './capital.ts'
import { formerIntents } from './intents.ts'
import { formerOperating } from './operating.ts'

/** The agreement before the one in force. Most of it is done; some of it was given up, and some goes on under other numbers. */
export const formerAgreement: DemoAgreement = {
  name: 'former agreement',
  firstYear: -2,
  text: 'Aftale mellem et flertal i Kommunalbestyrelsen om budgettet for {-2} og de tre overslagsår.',
  items: [...formerOperating, ...formerCapital, ...formerIntents],
  // The figure for D12's last year was struck out in the signed copy; the total still counts it.
  printed: { operating: [7550, 6550, 5400, 5150], capital: [31_700, 24_500, 0, -4500] },
  rounds: ['first spring', 'first autumn', 'second spring'],
}
