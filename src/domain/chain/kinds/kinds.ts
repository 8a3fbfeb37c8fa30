import { action } from './action.ts'
import { agreement } from './agreement.ts'
import { agreementItem } from './agreement-item.ts'
import { appropriation } from './appropriation.ts'
import { body } from './body.ts'
import { circle } from './circle.ts'
import { directionSource } from './direction-source.ts'
import { facet } from './facet.ts'
import { frameworkAgreement } from './framework-agreement.ts'
import { goal } from './goal.ts'
import { indicator } from './indicator.ts'
import { initiative } from './initiative.ts'
import { policy } from './policy.ts'
import { position } from './position.ts'
import { project } from './project.ts'
import { strategy } from './strategy.ts'
import { theme } from './theme.ts'
import { unit } from './unit.ts'
import { unitPlan } from './unit-plan.ts'
import { vision } from './vision.ts'

/** Every kind of element. A new kind is its own file, one line here, and its words in both languages. */
export const kinds = {
  vision,
  theme,
  policy,
  strategy,
  goal,
  indicator,
  agreement,
  'agreement item': agreementItem,
  'framework agreement': frameworkAgreement,
  project,
  initiative,
  action,
  'unit plan': unitPlan,
  'direction source': directionSource,
  appropriation,
  body,
  unit,
  position,
  facet,
  circle,
} as const
