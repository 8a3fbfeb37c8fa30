import type { IsoDate } from '../calendar/dates.ts'
import type { RoundContent } from '../follow-up/round.ts'
import type { StatusContent } from '../follow-up/status.ts'
import type { Decision, Treatment } from '../follow-up/treatment.ts'
import type {
  ChangeNumber,
  DecisionId,
  ElementId,
  LinkId,
  MeasurementId,
  PublicSummaryId,
  RoundId,
  StatusId,
  TreatmentId,
} from '../ids.ts'
import type { Content, Kind } from './element.ts'
import type { LinkKind } from './link.ts'

type ElementEdit = {
  [K in Kind]:
    | Readonly<{ edit: 'create element'; id: ElementId; kind: K; content: Content<K> }>
    | Readonly<{
        edit: 'revise element'
        id: ElementId
        kind: K
        content: Content<K>
        expected: ChangeNumber
        /** Corrects what was recorded wrongly (indtastningsfejl), while nobody has reported on it: the way round R6. */
        isEntryError?: boolean
      }>
}[Kind]

/** One edit of a change (ændring). `expected` is the version that the writer last saw: a later one makes the edit stale. */
export type Edit =
  | ElementEdit
  /** What ends takes its links and treatments with it. `isEntryError`: an adopted item that was recorded by mistake (R24). */
  | Readonly<{ edit: 'end element'; id: ElementId; expected: ChangeNumber; isEntryError?: boolean }>
  | Readonly<{
      edit: 'add link'
      id: LinkId
      kind: LinkKind
      from: ElementId
      to: ElementId
      weight: number
      evidence?: string
    }>
  | Readonly<{ edit: 'end link'; id: LinkId }>
  | Readonly<{
      edit: 'add status'
      id: StatusId
      element: ElementId
      round?: RoundId
      corrects?: StatusId
      onBehalfOf?: ElementId
      on: IsoDate
      content: StatusContent
    }>
  | Readonly<{ edit: 'approve summary'; id: PublicSummaryId; status: StatusId; text: string }>
  | Readonly<{
      edit: 'put treatment'
      id: TreatmentId
      content: Omit<Treatment, 'id' | 'version'>
      expected?: ChangeNumber
    }>
  | Readonly<{ edit: 'end treatment'; id: TreatmentId; expected: ChangeNumber }>
  | Readonly<{ edit: 'add decision'; id: DecisionId; content: Omit<Decision, 'id' | 'version'> }>
  | Readonly<{ edit: 'put round'; id: RoundId; content: RoundContent; expected?: ChangeNumber }>
  | Readonly<{
      edit: 'add measurement'
      id: MeasurementId
      indicator: ElementId
      on: IsoDate
      value: number
      note?: string
    }>

/** Who changed what, why, and by which decision, before it has a number. */
export type ChangeDraft = Readonly<{
  /** One sentence: why (årsag). */
  reason: string
  decision?: DecisionId
  /** A Copenhagen date, today or that of the decision; never ahead. */
  effectiveOn: IsoDate
  onBehalfOf?: ElementId
  /** Whoever wrote it has said that what looks like a person's number (CPR) is none; a document is quoted as it is (R53). */
  holdsNoCpr?: boolean | undefined
  edits: readonly Edit[]
}>

/** Why a change was not recorded. Nothing of it was. */
export type ChangeRefusal =
  | Readonly<{ refused: 'stale'; element: ElementId }>
  | Readonly<{ refused: 'unknown element'; element: ElementId }>
  | Readonly<{ refused: 'link not allowed'; from: ElementId; to: ElementId; kind: LinkKind }>
  | Readonly<{ refused: 'loop'; path: readonly string[] }>
  | Readonly<{ refused: 'already linked' }>
  | Readonly<{ refused: 'unknown reference'; field: string }>
  | Readonly<{ refused: 'original amounts are locked'; element: ElementId }>
  | Readonly<{ refused: 'revised amounts need a decision'; element: ElementId }>
  | Readonly<{ refused: 'adopted items stay'; element: ElementId }>
  | Readonly<{ refused: 'deadline needs reason'; element: ElementId }>
  | Readonly<{ refused: 'other price level'; element: ElementId; year: number }>
  | Readonly<{ refused: 'round is closed' }>
  | Readonly<{ refused: 'dialogue is no decision' }>
  | Readonly<{ refused: 'effective date ahead' }>
  | Readonly<{ refused: 'looks like CPR'; field: string }>
  | Readonly<{ refused: 'circle without you' }>
  | Readonly<{ refused: 'circle in use' }>
  | Readonly<{ refused: 'reason missing' }>
