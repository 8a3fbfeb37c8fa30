import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The page about how long things are kept. */
export const retentionRoutes: RouteConfigEntry[] = [
  route('opbevaring', 'features/retention/retention.page.tsx'),
]
