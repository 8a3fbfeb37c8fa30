import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages about signing in and one's own account. */
export const signInRoutes: RouteConfigEntry[] = [
  route('log-ind', 'features/sign-in/sign-in.page.tsx'),
  route('log-ud', 'features/sign-in/sign-out.action.ts'),
  route('persona', 'features/sign-in/persona.action.ts'),
  route('begynd/:link', 'features/sign-in/begin.page.tsx'),
  route('min-konto', 'features/sign-in/account.page.tsx'),
]
