import { isIsoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { Actor } from '../../domain/access/actor.ts'
import type { ChangeNumber } from '../../domain/ids.ts'

/** When somebody was here before today, and the last change they can have seen then. */
export type Visit = Readonly<{ on: IsoDate; seen: ChangeNumber }>

const name = 'visit'
const year = 31_536_000

/**
 * What a browser remembers of somebody's visits: the one before today, and today's. It is a cookie of the site's own, not followed
 * anywhere, and says nothing but dates and numbers of changes.
 */
export function visitOf(
  cookies: string | null,
  actor: Actor,
  today: IsoDate,
  now: ChangeNumber,
): Readonly<{ before: Visit | undefined; cookie: string }> {
  const whose = `${actor.municipality}.${actor.person.slice(0, 8)}`
  const kept = new RegExp(`(?:^|; )${name}=${whose}\\.([^;]*)`).exec(cookies ?? '')?.[1]?.split('.') ?? []
  const earlier = visitFrom(kept[0], kept[1])
  const latest = visitFrom(kept[2], kept[3])
  const before = latest && latest.on < today ? latest : earlier
  const parts = [before?.on ?? '', before?.seen ?? '', today, now]
  return {
    before,
    cookie: `${name}=${whose}.${parts.join('.')}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax`,
  }
}

const visitFrom = (on: string | undefined, seen: string | undefined): Visit | undefined =>
  on && isIsoDate(on) && /^\d{1,12}$/.test(seen ?? '')
    ? { on, seen: Number(seen) as ChangeNumber }
    : undefined
