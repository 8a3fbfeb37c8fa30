import fc from 'fast-check'
import { mayLink } from '../grammar.ts'
import type { AgreementItem, Element, Kind } from '../element.ts'
import type { Link } from '../link.ts'
import { aLink, anElement } from './a-chain.ts'

/** Elements and links that somebody might have drawn: grammatical, without loops, with whatever weights and amounts. */
export type RandomChain = Readonly<{
  elements: readonly Element[]
  links: readonly Link[]
  items: readonly AgreementItem[]
}>

const layers: readonly Kind[] = ['vision', 'policy', 'strategy', 'goal', 'agreement item']
const year = 2027

const amount = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: -5, max: 5 }),
  fc.constant('unknown' as const),
  fc.constant(undefined),
)
const weight = fc.oneof(
  fc.constant(1),
  fc.constant(0),
  fc.constantFrom(0.1, 0.2, 0.7, 1 / 3, 2, 1e-9, 1e9),
  fc.double({ min: 0, max: 10, noNaN: true }),
)

/** Random chains: up to six elements per layer, each linked up to some of those above it, diamonds included. */
export const randomChain: fc.Arbitrary<RandomChain> = fc
  .tuple(
    fc.tuple(...layers.map(() => fc.integer({ min: 1, max: 6 }))),
    fc.array(amount, { minLength: 6, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(), weight), { maxLength: 40 }),
  )
  .map(([counts, amounts, drawn]) => {
    const elements = layers.flatMap((kind, layer) =>
      Array.from({ length: counts[layer] ?? 0 }, (_, index) =>
        anElement(
          kind,
          `${kind} ${index}`,
          kind === 'agreement item' ? { number: String(index), amounts: entry(amounts[index]) } : {},
        ),
      ),
    )
    const links = new Map<string, Link>()
    for (const [a, b, weight] of drawn) {
      // The lower of two serves the higher, so what is drawn has no loops.
      const [to, from] = [a % elements.length, b % elements.length]
        .sort((x, y) => x - y)
        .map((at) => elements[at])
      if (!from || !to || from === to || !mayLink(from.kind, 'serves', to.kind)) continue
      const link = aLink(`${from.title} serves ${to.title}`, weight)
      links.set(link.id, link)
    }
    return {
      elements,
      links: [...links.values()],
      items: elements.filter((element) => element.kind === 'agreement item'),
    }
  })

const entry = (value: number | 'unknown' | undefined): object =>
  value === undefined ? {} : { [year]: value }
