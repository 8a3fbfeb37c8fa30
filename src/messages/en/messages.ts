import { chain } from './chain.ts'
import { common } from './common.ts'
import { element } from './element.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { firstRun } from './first-run.ts'
import { followUp } from './follow-up.ts'
import { foundation } from './foundation.ts'
import { groups } from './groups.ts'
import { home } from './home.ts'
import { insight } from './insight.ts'
import { links } from './links.ts'
import { mail } from './mail.ts'
import { meetings } from './meetings.ts'
import { openness } from './openness.ts'
import { plan } from './plan.ts'
import { search } from './search.ts'
import { signIn } from './sign-in.ts'
import type { Messages } from '../da/messages.ts'

/** The English texts that every screen may need. */
export const english: Messages = {
  chain,
  common,
  element,
  errors,
  fields,
  firstRun,
  followUp,
  foundation,
  groups,
  home,
  insight,
  links,
  mail,
  meetings,
  openness,
  plan,
  search,
  signIn,
}
