import type {TableKey} from '#domain/campaign'

/** Headers as people write them, by the column that they mean. */
export interface HeaderNames {
  /** For each column of the table its name in the contract, else its own header. */
  names: string[]
}

/**
 * What the columns of a table mean.
 *
 * @param given by a person: header → name; an empty name for a column that is to be left alone
 */
export function headerNames(
  _source: TableKey,
  header: readonly string[],
  given: Readonly<Record<string, string>> = {},
): HeaderNames {
  return {names: header.map((name) => (Object.hasOwn(given, name) ? given[name] : name))}
}
