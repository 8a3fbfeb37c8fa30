import type { outcomes as danish } from '../da/outcomes.ts'

/** English texts of what has left a conversation. */
export const outcomes: typeof danish = {
  title: 'From conversations',
  kind: { agreed: 'Agreed', wish: 'Wish', solution: 'Solution' },
}
