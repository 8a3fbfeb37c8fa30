import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of search. */
export const searchRoutes: RouteConfigEntry[] = [
  route('soeg', 'features/search/search.page.tsx'),
  route('soeg/forslag', 'features/search/suggestions.ts'),
]
