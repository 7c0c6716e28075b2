import type {Change, ChangeKind} from '#domain/change'
import type {Encoding} from './encoding'

/** As many examples as a person reads. */
const EXAMPLES = 20

/** Counts what was read otherwise than it stands, with the first examples of each kind and column. */
export class Changes {
  private readonly byKey = new Map<string, Change>()

  /** @param column its header, or null for the whole file */
  add(
    file: string,
    column: string | null,
    kind: ChangeKind,
    row: number | null,
    before: string,
    after: string,
  ): void {
    const key = JSON.stringify([file, column, kind])
    let change = this.byKey.get(key)
    if (!change) {
      change = {file, column, kind, count: 0, examples: []}
      this.byKey.set(key, change)
    }
    change.count++
    if (change.examples.length < EXAMPLES) change.examples.push({row, before, after})
  }

  /** A file of text in another encoding than the contract's. */
  encoding(file: string, found: Encoding): void {
    if (found !== 'utf-8') this.add(file, null, 'encoding', null, found, 'utf-8')
  }

  list(): Change[] {
    return [...this.byKey.values()]
  }
}
