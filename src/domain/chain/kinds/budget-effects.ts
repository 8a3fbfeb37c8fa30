/** What an amount does to the budget (virkning på budgettet): its sign follows from it (R1). */
export const budgetEffects = [
  'expansion',
  'service reduction',
  'efficiency',
  'income',
  'reallocation',
  'capital',
  'derived operations',
  'neutral',
  'not quantified',
] as const
