import type { StandingFinding } from '../domain/diagnosis/answers.ts'

/** A finding as pages get it: with the names of what it speaks of, and how many answers it has had. */
export type ShownFinding = Readonly<
  Omit<StandingFinding, 'evidence' | 'answers' | 'dismissal'> & {
    number: string
    subjectTitle: string
    subjectKind: string
    isDismissed: boolean
    answerCount: number
    evidence: readonly Readonly<{ id: string; title: string; kind: string }>[]
    evidenceCount: number
  }
>
