/** `14:05` of today, `11-30 14:05` of another day; where the wall hangs. */
export function clockTime(milliseconds: number, now = Date.now()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  const date = new Date(milliseconds)
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  const isToday = date.toDateString() === new Date(now).toDateString()
  return isToday ? time : `${two(date.getMonth() + 1)}-${two(date.getDate())} ${time}`
}

/** `3 d 4 h`, `4 h 10 min`, `10 min`. */
export function duration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (days > 0) return `${days} d ${hours} h`
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`
}
