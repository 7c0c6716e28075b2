/** English only: `1 township`, `9 townships`. The count is a number already written out. */
export function plural(count: string, one: string, many = `${one}s`): string {
  return count === '1' ? one : many
}
