import { z } from 'zod'

/** The eight layers of the chain, read from left to right (seed 004's model); a facet has none. */
export type Layer = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 'facet'

/** What one kind of element (led) is: its name in code, its layer, and the shape of its content. */
export type KindDefinition<Name extends string, Shape extends z.ZodObject> = Readonly<{
  kind: Name
  layer: Layer
  /** Raised when the shape changes; older contents are lifted when read, never rewritten. */
  format: number
  schema: Shape
  /** Lifts the content of an older format to today's; only kinds that have changed need it. */
  lift?: (content: unknown, format: number) => unknown
}>

/** Declares a kind, keeping its literal name and exact content type. */
export const defineKind = <const Name extends string, Shape extends z.ZodObject>(
  definition: KindDefinition<Name, Shape>,
): KindDefinition<Name, Shape> => definition
