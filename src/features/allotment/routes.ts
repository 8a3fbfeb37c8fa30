import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages that share out what a document holds: to all who answer for something in it, and to one of them. */
export const allotmentRoutes: RouteConfigEntry[] = [
  route('dokument/:id/fordeling', 'features/allotment/allotments.page.tsx'),
  route('dokument/:id/fordeling/:position', 'features/allotment/allotment.page.tsx'),
  route('dokument/:id/fordeling/:position/fil', 'features/allotment/allotment-file.resource.ts'),
]
