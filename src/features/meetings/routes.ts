import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Items before bodies: planned, moved, decided. */
export const meetingsRoutes: RouteConfigEntry[] = [
  route('punkt/:id/behandling/ny', 'features/meetings/new-treatment.page.tsx'),
  route('punkt/:id/behandling/:treatment', 'features/meetings/treatment.page.tsx'),
  route('punkt/:id/behandling/:treatment/beslutning', 'features/meetings/decision.page.tsx'),
]
