/** Rows gathered by group: those of group g are `rows[start[g]] … rows[start[g + 1] - 1]`. */
export interface Groups {
  start: Uint32Array
  rows: Uint32Array
}

/**
 * Gathers rows by group, within a group in the order given; linear, whatever the data.
 *
 * @param groupOf group of each row, 0 … groupCount - 1
 * @param rows the rows to gather, in order; absent: all of them
 */
export function groupRows(groupOf: ArrayLike<number>, groupCount: number, rows?: Uint32Array): Groups {
  const length = rows ? rows.length : groupOf.length
  const start = new Uint32Array(groupCount + 1)
  for (let i = 0; i < length; i++) start[groupOf[rows ? rows[i] : i] + 1]++
  for (let group = 0; group < groupCount; group++) start[group + 1] += start[group]
  const next = start.slice()
  const gathered = new Uint32Array(length)
  for (let i = 0; i < length; i++) {
    const row = rows ? rows[i] : i
    gathered[next[groupOf[row]]++] = row
  }
  return {start, rows: gathered}
}

/** Rows in order of their key (integers of a modest range); rows of one key keep the order given. */
export function orderRows(keyOf: Int32Array, rows: Uint32Array): Uint32Array {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    if (keyOf[row] < least) least = keyOf[row]
    if (keyOf[row] > most) most = keyOf[row]
  }
  if (rows.length === 0 || least === most) return rows
  const groupOf = new Uint32Array(keyOf.length)
  for (const row of rows) groupOf[row] = keyOf[row] - least
  return groupRows(groupOf, most - least + 1, rows).rows
}
