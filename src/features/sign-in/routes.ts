import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages about signing in and one's own account. */
export const signInRoutes: RouteConfigEntry[] = [
  route('log-ind', 'features/sign-in/sign-in.page.tsx'),
  route('log-ind/udbyder', 'features/sign-in/provider.page.tsx'),
  route('oidc/:municipality/begynd', 'features/sign-in/provider-begin.resource.ts'),
  route('oidc/:municipality/tilbage', 'features/sign-in/provider-back.resource.ts'),
  route('oidc/:municipality/udlogning', 'features/sign-in/provider-logout.resource.ts'),
  route('log-ud', 'features/sign-in/sign-out.page.tsx'),
  route('log-ud/slut', 'features/sign-in/signed-out.resource.ts'),
  route('k/:name', 'features/sign-in/short-path.resource.ts'),
  route('persona', 'features/sign-in/persona.action.ts'),
  route('glemt-adgangskode', 'features/sign-in/forgotten.page.tsx'),
  route('begynd/:link', 'features/sign-in/begin.page.tsx'),
  route('min-konto', 'features/sign-in/account.page.tsx'),
]
