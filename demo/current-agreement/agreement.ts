import type { DemoAgreement } from '../types.ts'
import { currentCapital } from './capital.ts'
import { currentIntents } from './intents.ts'
import { currentOperating } from './operating.ts'

/** The agreement in force: the plan that most of the demo is about, with an open round. */
export const currentAgreement: DemoAgreement = {
  name: 'current agreement',
  firstYear: -1,
  text: 'Aftale mellem alle partier i Kommunalbestyrelsen om budgettet for {-1} og de tre overslagsår.',
  items: [...currentOperating, ...currentCapital, ...currentIntents],
  printed: { operating: [8300, 6000, 2800, 2400], capital: [23_600, 57_400, 43_000, 7500] },
  rounds: ['second spring', 'second autumn'],
}
