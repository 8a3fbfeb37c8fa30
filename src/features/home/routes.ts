import { index, type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of this feature. */
export const homeRoutes: RouteConfigEntry[] = [
  index('features/home/home.page.tsx'),
  route('kom-i-gang', 'features/home/first-run.action.ts'),
  route('sprog', 'features/home/language.action.ts'),
  route('*', 'features/home/not-found.page.tsx'),
]
