import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of intake: give a document, say what its columns hold, review what it proposes, see what it came to, name the responsible, see a document. */
export const intakeRoutes: RouteConfigEntry[] = [
  route('import', 'features/intake/import.page.tsx'),
  route('import/kolonner', 'features/intake/columns.page.tsx'),
  route('import/:id', 'features/intake/review.page.tsx'),
  route('import/:id/handling', 'features/intake/review-acts.resource.ts'),
  route('import/:id/lagt', 'features/intake/receipt.page.tsx'),
  route('ansvarlige', 'features/intake/responsibles.page.tsx'),
  route('demo/:file', 'features/intake/demo-document.resource.ts'),
  route('dokument/:id', 'features/intake/document.page.tsx'),
  route('dokument/:id/fil', 'features/intake/document-file.resource.ts'),
]
