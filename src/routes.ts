import type { RouteConfig } from '@react-router/dev/routes'
import { allotmentRoutes } from './features/allotment/routes.ts'
import { accessRequestRoutes } from './features/access-requests/routes.ts'
import { conversationRoutes } from './features/conversations/routes.ts'
import { chainRoutes } from './features/chain/routes.ts'
import { followUpRoutes } from './features/follow-up/routes.ts'
import { homeRoutes } from './features/home/routes.ts'
import { insightRoutes } from './features/insight/routes.ts'
import { intakeRoutes } from './features/intake/routes.ts'
import { meetingsRoutes } from './features/meetings/routes.ts'
import { opennessRoutes } from './features/openness/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { planRoutes } from './features/plan/routes.ts'
import { retentionRoutes } from './features/retention/routes.ts'
import { searchRoutes } from './features/search/routes.ts'
import { signInRoutes } from './features/sign-in/routes.ts'

/** Every page's address, feature by feature. Addresses are Danish: people read them aloud to each other. */
export default [
  ...homeRoutes,
  ...signInRoutes,
  ...planRoutes,
  ...followUpRoutes,
  ...meetingsRoutes,
  ...intakeRoutes,
  ...allotmentRoutes,
  ...insightRoutes,
  ...chainRoutes,
  ...opennessRoutes,
  ...accessRequestRoutes,
  ...conversationRoutes,
  ...peopleRoutes,
  ...retentionRoutes,
  ...searchRoutes,
] satisfies RouteConfig
