import type {TableHead} from './look'

/** Properties of features as a table, its header at row 0. */
export function propertiesHead(found: readonly Readonly<Record<string, unknown>>[]): TableHead {
  const header = [...new Set(found.flatMap((one) => Object.keys(one)))]
  const records = found.map((one) => header.map((key) => (Object.hasOwn(one, key) ? textOf(one[key]) : '')))
  return {sheet: null, records: [header, ...records], rows: [0, ...records.map((_, index) => index + 1)]}
}

function textOf(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value)
}
