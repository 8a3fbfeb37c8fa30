/** The four default areas of a declaration of intent (hensigtserklæring). Source: seed 002. */
export const intentAreas = ['economic', 'social', 'environmental', 'future budgets'] as const
/** Area of a declaration of intent (hensigtserklæringens område). */
export type IntentArea = (typeof intentAreas)[number]
