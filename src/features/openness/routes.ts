import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Who sees what, and how that is changed. */
export const opennessRoutes: RouteConfigEntry[] = [
  route('led/:id/adgang', 'features/openness/access.page.tsx'),
  route('dokument/:id/adgang', 'features/openness/document-access.page.tsx'),
]
