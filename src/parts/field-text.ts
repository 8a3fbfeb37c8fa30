import { isPlannedTime } from '../domain/calendar/planned-time.ts'
import type { Format } from '../messages/format.ts'
import type { Messages } from '../messages/da/messages.ts'

/** The name of a field as people know it. */
export const fieldName = (field: string, t: Messages): string =>
  field === 'next' ? t.plan.nextTreatment : ((t.fields as Readonly<Record<string, string>>)[field] ?? field)

/**
 * The value of a field in words, for histories and conflicts. References come as titles already;
 * nothing is said as nothing, so that before and after can be held against each other.
 */
export function fieldText(field: string, value: unknown, t: Messages, format: Format): string {
  if (value === undefined || value === null || value === '') return t.plan.nothing
  if (typeof value === 'boolean') return value ? t.plan.yes : t.plan.no
  if (field === 'roles' && Array.isArray(value))
    return value.map((role) => t.common.role[role as keyof typeof t.common.role]).join(', ') || t.plan.nothing
  if (Array.isArray(value)) return value.length === 0 ? t.plan.nothing : value.map(String).join(', ')
  if (typeof value === 'object')
    return objectText(field, value as Readonly<Record<string, unknown>>, t, format)
  if (typeof value === 'number') return yearFields.has(field) ? String(value) : format.number(value, 6)
  const text = typeof value === 'string' ? value : ''
  if (timeFields.has(field) && isPlannedTime(text)) return format.planned(text)
  return choiceFields.has(field) ? (choiceText(text, t) ?? text) : text
}

const yearFields = new Set(['priceLevel', 'shapesBudget', 'targetYear', 'firstYear', 'year'])
const choiceFields = new Set(['effect', 'openness', 'weight', 'type', 'level', 'side', 'better'])
const timeFields = new Set([
  'deadline',
  'decidedOn',
  'signedOn',
  'validTo',
  'startsOn',
  'endsOn',
  'doneOn',
  'firstMeasuredOn',
])

const choiceText = (choice: string, t: Messages): string | undefined =>
  (t.chain.choices as Readonly<Record<string, string>>)[choice]

function objectText(
  field: string,
  value: Readonly<Record<string, unknown>>,
  t: Messages,
  format: Format,
): string {
  switch (field) {
    case 'amounts':
      return amountsText(value, t, format)
    case 'revised':
      return amountsText((value['amounts'] ?? {}) as Readonly<Record<string, unknown>>, t, format)
    case 'completed': {
      const { by, on, note } = value as { by: keyof typeof t.plan.completedWays; on?: string; note?: string }
      return [t.plan.completedWays[by], on && format.date(on), note].filter(Boolean).join(', ')
    }
    case 'notRelevant':
      return (
        Object.entries(value)
          .map(([slot, reason]) => `${t.common.slot[slot as keyof typeof t.common.slot]}: ${String(reason)}`)
          .join('; ') || t.plan.nothing
      )
    case 'type': {
      const { kind, area } = value as {
        kind: keyof typeof t.common.itemType
        area?: keyof typeof t.common.area
      }
      return area ? `${t.common.itemType[kind]}: ${t.common.area[area]}` : t.common.itemType[kind]
    }
    case 'priority':
      return [typeof value['decidedOn'] === 'string' && format.date(value['decidedOn']), value['text']]
        .filter(Boolean)
        .join(': ')
    case 'source':
      return t.plan.source(Number(value['page']))
    default:
      return Object.values(value).map(String).join(', ')
  }
}

const amountsText = (amounts: Readonly<Record<string, unknown>>, t: Messages, format: Format): string =>
  Object.entries(amounts)
    .map(
      ([year, amount]) =>
        `${year}: ${typeof amount === 'number' ? format.money(amount, 'thousand') : t.common.unknownAmount}`,
    )
    .join(', ') || t.plan.nothing
