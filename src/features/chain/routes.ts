import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages of the chain: its picture, each element, and the forms that make and change elements. */
export const chainRoutes: RouteConfigEntry[] = [
  route('kaeden', 'features/chain/chain.page.tsx'),
  route('led/:id', 'features/chain/element.page.tsx'),
  route('led/:id/koblinger', 'features/chain/links.page.tsx'),
  route('led/:id/koblingsvalg', 'features/chain/link-choices.resource.ts'),
  route('led/:id/afslut', 'features/chain/end-element.page.tsx'),
  route('led/:id/rediger', 'features/chain/edit-element.page.tsx'),
  route('grundlag', 'features/chain/foundation.page.tsx'),
  route('grundlag/:kind', 'features/chain/kind.page.tsx'),
  route('grundlag/:kind/ny', 'features/chain/new-element.page.tsx'),
  route('grundlag/:kind/indsaet', 'features/chain/paste/paste.page.tsx'),
]
