/** Saved views of the plan: all, needs attention, lacks status, broken chain, soon before a body, the strategic overlay (R32). */
export const planViews = ['all', 'attention', 'lacks-status', 'broken', 'soon', 'strategic', 'mine'] as const
/** A saved view. */
export type PlanViewName = (typeof planViews)[number]
