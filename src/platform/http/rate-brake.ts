/** How many requests one asker gets a minute; what is not used is kept for a minute. */
type Pace = Readonly<{ perMinute: number; now: () => number }>

type Bucket = { left: number; at: number }

const minute = 60_000
/** Whoever asks on under ever new names is met by the brake on their network; here they only take no more room than this. */
const mostAskers = 50_000

/**
 * A brake (bremse) on how often somebody asks: says for how many seconds they must wait, 0 for not at all. Each has a minute's
 * requests to use at once and gets them back evenly, so that a person who opens twenty pages is not met by it.
 */
export function rateBrake({ perMinute, now }: Pace): (asker: string) => number {
  const buckets = new Map<string, Bucket>()
  let sweptAt = now()
  const leftOf = ({ left, at }: Bucket): number =>
    Math.min(perMinute, left + ((now() - at) / minute) * perMinute)
  const sweep = (): void => {
    if (now() - sweptAt < minute && buckets.size < mostAskers) return
    sweptAt = now()
    // Whoever has all of it again is as if they had never asked.
    for (const [asker, bucket] of buckets) if (leftOf(bucket) >= perMinute) buckets.delete(asker)
    if (buckets.size >= mostAskers) buckets.clear()
  }
  return (asker) => {
    sweep()
    const known = buckets.get(asker)
    const left = known ? leftOf(known) : perMinute
    if (left < 1) return Math.max(1, Math.ceil(((1 - left) / perMinute) * 60))
    buckets.set(asker, { left: left - 1, at: now() })
    return 0
  }
}
