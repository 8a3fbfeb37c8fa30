import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of intake: give a document, review what it proposes, see a document. */
export const intakeRoutes: RouteConfigEntry[] = [
  route('import', 'features/intake/import.page.tsx'),
  route('import/:id', 'features/intake/review.page.tsx'),
  route('demo/:file', 'features/intake/demo-document.ts'),
  route('dokument/:id', 'features/intake/document.page.tsx'),
]
