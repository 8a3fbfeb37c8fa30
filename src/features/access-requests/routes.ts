import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** Requests for access to documents, for those who answer them. */
export const accessRequestRoutes: RouteConfigEntry[] = [
  route('aktindsigt', 'features/access-requests/access-requests.page.tsx'),
  route('aktindsigt/ny', 'features/access-requests/new-access-request.page.tsx'),
  route('aktindsigt/:id', 'features/access-requests/access-request.page.tsx'),
  route('aktindsigt/:id/pakke', 'features/access-requests/package.resource.ts'),
]
