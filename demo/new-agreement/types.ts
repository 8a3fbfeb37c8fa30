import type { BodyName } from '../organisation.ts'
import type { DemoItemType, FourYears } from '../types.ts'

/** An item of the newest agreement: what its document says, and what a reviewer should find in it. */
export type NewItem = Readonly<{
  number: string
  title: string
  type: DemoItemType
  committee: BodyName
  /** Other committees that the text names. */
  coCommittees?: readonly BodyName[]
  /** In 1.000 kr., as the tables have them; `?` is printed as an asterisk with a note below the table. */
  amounts?: FourYears
  /** Paragraphs; none for what stands in a table only. */
  prose: readonly string[]
}>
