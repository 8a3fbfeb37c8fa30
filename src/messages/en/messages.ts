import { accessLog } from './access-log.ts'
import { chain } from './chain.ts'
import { common } from './common.ts'
import { element } from './element.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { firstRun } from './first-run.ts'
import { followUp } from './follow-up.ts'
import { foundation } from './foundation.ts'
import { groups } from './groups.ts'
import { handover } from './handover.ts'
import { home } from './home.ts'
import { insight } from './insight.ts'
import { intake } from './intake.ts'
import { links } from './links.ts'
import { mail } from './mail.ts'
import { meetings } from './meetings.ts'
import { openness } from './openness.ts'
import { paste } from './paste.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'
import { plan } from './plan.ts'
import { provider } from './provider.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { rights } from './rights.ts'
import { search } from './search.ts'
import { signIn } from './sign-in.ts'
import type { Messages } from '../da/messages.ts'

/** All English texts of the screens. */
export const english: Messages = {
  accessLog,
  chain,
  common,
  element,
  errors,
  fields,
  firstRun,
  followUp,
  foundation,
  groups,
  handover,
  home,
  insight,
  intake,
  links,
  mail,
  meetings,
  openness,
  paste,
  organisation,
  people,
  plan,
  provider,
  report,
  review,
  rights,
  search,
  signIn,
}
