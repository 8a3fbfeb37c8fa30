import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of the plan: the plan itself, one item, and the forms on it. */
export const planRoutes: RouteConfigEntry[] = [
  route('plan', 'features/plan/plan.page.tsx'),
  route('punkt/:id', 'features/plan/item.page.tsx'),
  route('punkt/:id/beloeb', 'features/plan/revise.page.tsx'),
  route('punkt/:id/del', 'features/plan/split.page.tsx'),
]
