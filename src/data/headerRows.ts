/** Between the heading of a group of columns and one of its columns: 完工时间 › 实际. */
export const GROUP_MARK = ' › '

/** Where a table's header stands. */
export interface HeaderPlace {
  /** Index of its only row, or of the lower of two. */
  at: number
  /** Index of its first row. */
  first: number
  header: readonly string[]
  score: number
}

type Rows = readonly (readonly string[])[]

/**
 * The first record that suits best as the header; two together where the upper one heads groups of columns. Null where
 * none suits.
 *
 * @param suits how well a record goes as the header: 0 for not at all
 */
export function bestHeader(records: Rows, suits: (record: readonly string[]) => number): HeaderPlace | null {
  let best: HeaderPlace | null = null
  for (const [at, record] of records.entries()) {
    const score = suits(record)
    if (score > (best?.score ?? 0)) best = {at, first: at, header: record, score}
    const upper = records[at - 1]
    if (!upper || !isOfGroups(upper, record, suits)) continue
    const header = grouped(upper, record)
    const both = suits(header)
    // Of two rows that suit no better, the lower one must say more than a row of the table would.
    const near = best !== null && best.at >= at - 1 && both > suits(withoutGroups(header))
    if (both > (best?.score ?? 0) || (near && both === best!.score))
      best = {at, first: at - 1, header, score: both}
  }
  return best
}

/** A title above a header has one cell, or says 单位：万元, a number or a date. */
function isOfGroups(
  upper: readonly string[],
  lower: readonly string[],
  suits: (record: readonly string[]) => number,
): boolean {
  const filled = upper.filter((cell) => cell.trim() !== '')
  if (filled.length < 2 || lower.every((cell) => cell.trim() === '')) return false
  return suits(upper) > 0 || !filled.some((cell) => /[:：\d]|单位/.test(cell))
}

/** The heading of a group stands above its first column; a column without any has its own in either row. */
function grouped(upper: readonly string[], lower: readonly string[]): string[] {
  let group = ''
  return Array.from({length: Math.max(upper.length, lower.length)}, (_, column) => {
    const above = (upper[column] ?? '').trim()
    const own = (lower[column] ?? '').trim()
    if (above !== '') group = own === '' || own === above ? '' : above
    if (own === '') return above
    return group === '' ? own : group + GROUP_MARK + own
  })
}

function withoutGroups(header: readonly string[]): string[] {
  return header.map((cell) => (cell.includes(GROUP_MARK) ? '' : cell))
}
