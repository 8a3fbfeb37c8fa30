import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of follow-up: rounds, a status, the report of a round. */
export const followUpRoutes: RouteConfigEntry[] = [
  route('runder', 'features/follow-up/rounds.page.tsx'),
  route('runder/:id', 'features/follow-up/round.page.tsx'),
  route('status/:id', 'features/follow-up/report-status.page.tsx'),
]
