import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of follow-up: rounds, a status, words for council and public, reports. */
export const followUpRoutes: RouteConfigEntry[] = [
  route('runder', 'features/follow-up/rounds.page.tsx'),
  route('runder/ny', 'features/follow-up/new-round.page.tsx'),
  route('runder/:id', 'features/follow-up/round.page.tsx'),
  route('runder/:id/luk', 'features/follow-up/close-round.page.tsx'),
  route('runder/:id/tekster', 'features/follow-up/approve-words.page.tsx'),
  route('rapport', 'features/follow-up/report/report.page.tsx'),
  route('rapport/hent', 'features/follow-up/report/report-file.resource.ts'),
  route('status/:id', 'features/follow-up/report-status.page.tsx'),
]
