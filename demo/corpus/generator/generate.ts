import { agreementInBullets, agreementInPoints, agreementInProse, agreementWithCodes } from './agreements.ts'
import { Chance } from './chance.ts'
import { type Setting, settingOf } from './drafts.ts'
import type { Generated } from './generated.ts'
import { minutes } from './meetings.ts'
import { followUp, nationalFrame, news, policy, preambleAlone } from './nothing.ts'
import { planInForms, planInTables, strategyPlan } from './plans.ts'
import { agreementInTables, capitalProgramme, proposalCatalogue } from './tables.ts'

/** Every shape that documents are drawn in; agreements and plans are what municipalities have most of. */
const shapes: readonly ((setting: Setting) => Generated)[] = [
  agreementInProse,
  agreementInTables,
  agreementInPoints,
  agreementWithCodes,
  agreementInBullets,
  planInTables,
  planInForms,
  minutes,
  capitalProgramme,
  proposalCatalogue,
  strategyPlan,
  followUp,
  policy,
  news,
  nationalFrame,
  preambleAlone,
]

/** A document that nobody has seen before, in the shape of its place in the row, with what a careful reader finds in it. The same seed and place give the same. */
export function generate(seed: number, place = 0): Generated {
  const chance = new Chance((seed * 1_009 + place * 7_919) >>> 0)
  const shape = shapes[place % shapes.length] as (setting: Setting) => Generated
  return shape(settingOf(chance))
}
