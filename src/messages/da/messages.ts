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

/**
 * The Danish texts that every screen may need, one part per feature. What a few pages alone say is in a room (`rooms/`), what
 * the server alone says in `server-texts.ts`, and the terminal's are apart: the browser never needs them.
 */
export const danish = {
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
/** The texts that every language must have. */
export type Messages = typeof danish
