/** An id that stands in its table, in a row that was left out. */
export const REJECTED = -2
/** An id that stands nowhere. */
export const UNKNOWN = -3

/**
 * The ids that rows may refer to, each with the index of its accepted row. An id is known from the moment that
 * it is seen, whether its row is then accepted or not (CONTRACT § 1).
 */
export class References {
  /** Their table could not be read: then every id may have stood there. */
  unread = false
  private readonly indices = new Map<string, number>()

  /** Ids with the indices 0, 1, …; those of `seen` that are not among them are known, and rejected. */
  static of(ids: readonly string[], seen: readonly string[] = []): References {
    const references = new References()
    for (const id of seen) references.see(id)
    ids.forEach((id, index) => {
      references.accept(id, index)
    })
    return references
  }

  /** @returns false if the id was seen before */
  see(id: string): boolean {
    if (this.indices.has(id)) return false
    this.indices.set(id, REJECTED)
    return true
  }

  accept(id: string, index: number): void {
    this.indices.set(id, index)
  }

  /** The index of the accepted row, REJECTED or UNKNOWN. */
  find(id: string): number {
    return this.indices.get(id) ?? (this.unread ? REJECTED : UNKNOWN)
  }
}
