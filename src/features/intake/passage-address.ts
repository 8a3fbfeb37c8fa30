import type { Passage } from '../../domain/intake/blocks.ts'

/** The passage that an address names: `?side=8&fra=120&til=340`, or as older links have it. */
export function passageIn(search: URLSearchParams): Passage | undefined {
  const number = (name: string, older: string): number => Number(search.get(name) ?? search.get(older) ?? NaN)
  const [page, from, to] = [number('side', 'page'), number('fra', 'from'), number('til', 'to')]
  return Number.isInteger(page) && Number.isInteger(from) && Number.isInteger(to) && to > from
    ? { page, from, to }
    : undefined
}
