import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of the plan: the plan itself, one item, and the forms on it. */
export const planRoutes: RouteConfigEntry[] = [
  route('plan', 'features/plan/plan.page.tsx'),
  route('punkt/:id', 'features/plan/item.page.tsx'),
]
