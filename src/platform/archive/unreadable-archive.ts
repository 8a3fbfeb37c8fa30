/** Why a file is not taken for an archive of ours. */
export type ArchiveProblem = 'not an archive' | 'damaged' | 'key missing' | 'wrong key' | 'newer format'

/** Stops the reading of an archive; whoever opened it says why in one sentence. */
export class UnreadableArchive extends Error {
  readonly problem: ArchiveProblem
  constructor(problem: ArchiveProblem) {
    super(`the archive can't be read: ${problem}`)
    this.problem = problem
  }
}
