/** No key of a package lies deeper than the sixth level. */
const MAX_DEPTH = 32
const SHOWN_CHARACTERS = 200

/**
 * A JSON value without what lies deeper than anything that is read; null stands there. `JSON.parse` takes any
 * depth, but what walks, clones or writes a value recurses, and runs out of stack at some thousand levels.
 */
export function shallow(value: unknown, depth = MAX_DEPTH): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth === 0) return null
  if (Array.isArray(value)) return value.map((one) => shallow(one, depth - 1))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shallow(one, depth - 1)]))
}

/** A JSON value as an issue shows it, cut; null where nothing stood. */
export function shownText(value: unknown): string | null {
  const text = typeof value === 'string' ? value : JSON.stringify(shallow(value))
  return text?.slice(0, SHOWN_CHARACTERS) ?? null
}
