import { retention as retentionDa } from '../da/retention.ts'
import { retention as retentionEn } from '../en/retention.ts'
import { roomOf } from '../room.ts'

/** Texts about how long things are kept. */
export const retentionRoom = roomOf({ retention: retentionDa }, { retention: retentionEn })
