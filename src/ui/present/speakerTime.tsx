/** 07:05, from an hour on 1:07:05. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`
}

/** 09:40, as it is here. @param milliseconds since 1970 */
export function clockText(milliseconds: number): string {
  const date = new Date(milliseconds)
  return [date.getHours(), date.getMinutes()].map(two).join(':')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
