/** What may be wrong with a zip or a member of one. */
export type ArchiveProblem =
  | 'archive-damaged'
  | 'archive-members'
  | 'archive-too-large'
  | 'archive-encrypted'
  | 'archive-method'
  | 'archive-path'
  | 'archive-twice'

/** What reading a member ends with; the only thing that it throws. */
export class BadArchive extends Error {
  constructor(readonly problem: ArchiveProblem) {
    super(problem)
  }
}
