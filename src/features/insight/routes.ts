import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of insight: where the chain has come off. */
export const insightRoutes: RouteConfigEntry[] = [
  route('dekoblinger', 'features/insight/findings.page.tsx'),
  route('dekoblinger/:key', 'features/insight/finding.page.tsx'),
]
