import { provider as providerDa } from '../da/provider.ts'
import { provider as providerEn } from '../en/provider.ts'
import { peopleRoom } from './people.ts'
import { roomOf, type TextsWith } from '../room.ts'

/** Texts about the municipality's own provider of sign-in, and those about persons, who come by it. */
export const providerRoom = roomOf(
  { ...peopleRoom.da, provider: providerDa },
  { ...peopleRoom.en, provider: providerEn },
)

/** The texts of a page with this room. */
export type ProviderTexts = TextsWith<typeof providerRoom>
