import type { Finding } from '../domain/diagnosis/finding.ts'

/** A finding as pages get it: with the names of what it speaks of. */
export type ShownFinding = Readonly<
  Omit<Finding, 'evidence'> & {
    number: string
    subjectTitle: string
    subjectKind: string
    evidence: readonly Readonly<{ id: string; title: string; kind: string }>[]
    evidenceCount: number
  }
>
