import type { Piece } from '../../../src/documents/read/testing/written-document.ts'

/** An item that a reader with care finds. `says` is how surely its title stands in the document. */
export type GoldItem = Readonly<{
  number?: string
  title: string
  /** The title stands as such in the document; else the reader makes one out of the words. */
  isTitled: boolean
  kind?: string
  area?: string
  amounts: Readonly<Record<string, number | null>>
  committee?: string
  centre?: string
  owner?: string
  deadline?: string
  treatment?: string
  light?: string
  finished?: boolean
}>

/** A case with what its decisions say. */
export type GoldCase = Readonly<{
  number?: string
  title?: string
  openness?: string
  recommendation: readonly string[]
  decisions: readonly Readonly<{ body: string; date: string; text: string }>[]
  attachments: readonly Readonly<{ title: string; openness?: string }>[]
}>

/** A document that chance has put together, with what a careful reader finds in it. */
export type Generated = Readonly<{
  name: string
  pieces: readonly Piece[]
  gold: Readonly<{
    kind: string
    items: readonly GoldItem[]
    cases: readonly GoldCase[]
    themes: readonly string[]
  }>
}>
