import { type RouteConfigEntry, route } from '@react-router/dev/routes'

/** The pages about people, for those who look after them. */
export const peopleRoutes: RouteConfigEntry[] = [
  route('mennesker', 'features/people/people.page.tsx'),
  route('mennesker/ny', 'features/people/new-person.page.tsx'),
  route('overdragelse/:id', 'features/people/handover/handover.page.tsx'),
  route('overdragelse/:id/fil', 'features/people/handover/handover-file.resource.ts'),
  route('organisationen', 'features/people/organisation/organisation.page.tsx'),
  route('organisationen/:id', 'features/people/organisation/organisation-preview.page.tsx'),
  route('adgangslog', 'features/people/access-log.page.tsx'),
  route('adgangslog/hent', 'features/people/access-log.resource.ts'),
  route('oplysninger', 'features/people/personal/personal.page.tsx', { id: 'own-personal-data' }),
  route('oplysninger/:id', 'features/people/personal/personal.page.tsx'),
  route('oplysninger/:id/hent', 'features/people/personal/personal.resource.ts'),
  route('rettigheder', 'features/people/rights.page.tsx'),
  route('mennesker/:id', 'features/people/person.page.tsx'),
  route('mennesker/:id/slet', 'features/people/erasure/erasure.page.tsx'),
  route('mennesker/:id/ret', 'features/people/person-act.page.tsx'),
]
