import type { BodyName, PositionTitle } from '../../../demo/organisation.ts'
import { coordinator, type Persona, personas } from '../../../demo/personas.ts'
import type { DemoItem } from '../../../demo/types.ts'

/** Who wrote, and the position it was written for when it isn't their own (R88). */
export type Reporter = Readonly<{ by: Persona; onBehalfOf?: PositionTitle }>

/**
 * Who reports on an item: the responsible themselves or their secretary, who does every third; the strategy consultant
 * writes for those who have neither in the demo, and for the item that has no responsible.
 */
export function reporterOf({ responsible }: Pick<DemoItem, 'responsible'>, turn: number): Reporter {
  if (!responsible) return { by: coordinator }
  const holder = personas.find((persona) => persona.position === responsible)
  const secretary = personas.find((persona) => persona.writesFor?.includes(responsible))
  if (holder && !(secretary && turn % 3 === 1)) return { by: holder }
  return { by: secretary ?? coordinator, onBehalfOf: responsible }
}

const welfare: readonly (BodyName | undefined)[] = ['BU', 'SS', 'BE']
const technology: readonly (BodyName | undefined)[] = ['KMT', 'KF']

/** The director whose field an item is in. */
export function directorOf({ committee }: Pick<DemoItem, 'committee'>): Persona {
  const title: PositionTitle = welfare.includes(committee)
    ? 'Direktør, Velfærd'
    : technology.includes(committee)
      ? 'Direktør, Teknik og Kultur'
      : 'Kommunaldirektør'
  return personas.find((persona) => persona.position === title) ?? coordinator
}
