import type { RouteConfigEntry } from '@react-router/dev/routes'

/** The pages of this feature. */
export const intakeRoutes: RouteConfigEntry[] = []
