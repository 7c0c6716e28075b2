/** Minimum, median and maximum. */
export function spread(values: readonly number[]): string {
  if (values.length === 0) return '–'
  if (values.length === 1) return number(values[0])
  return `**${number(least(values))}** · ${number(median(values))} · ${number(Math.max(...values))}`
}

export function kilobytes(values: readonly number[]): string {
  return values.some((value) => value > 0) ? `${number(median(values) / 1000)} kB` : '–'
}

export function least(values: readonly number[]): number {
  return Math.min(...values)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}

/** Three digits that count. */
export function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return Number(value.toFixed(digits)).toLocaleString('en')
}

/** A cell of what was found; the reason where it was not, nothing where it was not looked for. */
export function cell<Found extends object>(
  found: Found | string | undefined,
  of: (found: Found) => string,
): string {
  return typeof found === 'object' ? of(found) : (found ?? '')
}

export function markdown(header: string[], rows: string[][]): string {
  const lines = [header, header.map(() => '---'), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
