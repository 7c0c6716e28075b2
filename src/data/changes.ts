import type {Encoding} from '#domain/campaign'
import type {Change, ChangeKind} from '#domain/change'

/** As many examples as a person reads. */
const EXAMPLES = 20

/** Counts what was read otherwise than it stands, with the first examples of each kind and column. */
export class Changes {
  private readonly all: Change[] = []
  /** By file, column and kind: made keys would cost more than reading the cells. */
  private readonly byFile = new Map<string, Map<string | null, Map<ChangeKind, Change>>>()

  /**
   * @param column its header, or null for the whole file
   * @param after a function where the text costs something and is rarely needed
   */
  add(
    file: string,
    column: string | null,
    kind: ChangeKind,
    row: number | null,
    before: string,
    after: string | (() => string),
  ): void {
    const change = this.changeOf(file, column, kind)
    change.count++
    if (change.examples.length < EXAMPLES) {
      change.examples.push({row, before, after: typeof after === 'string' ? after : after()})
    }
  }

  /** A file of text in another encoding than the contract's. */
  encoding(file: string, found: Encoding): void {
    if (found !== 'utf-8') this.add(file, null, 'encoding', null, found, 'utf-8')
  }

  list(): Change[] {
    return [...this.all]
  }

  private changeOf(file: string, column: string | null, kind: ChangeKind): Change {
    const byColumn = orNew(this.byFile, file, () => new Map<string | null, Map<ChangeKind, Change>>())
    const byKind = orNew(byColumn, column, () => new Map<ChangeKind, Change>())
    return orNew(byKind, kind, () => {
      const change: Change = {file, column, kind, count: 0, examples: []}
      this.all.push(change)
      return change
    })
  }
}

function orNew<Key, Value>(map: Map<Key, Value>, key: Key, made: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = made()
  map.set(key, value)
  return value
}
