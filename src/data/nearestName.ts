/** Up to so many characters one may differ, beyond it two. */
const SHORT = 4

/**
 * The one name that is nearest to a text, by the characters that differ: at most one in a short text, two in a
 * longer one. -1 where there is none, or several.
 */
export function nearestName(text: string, names: readonly string[], among: readonly number[]): number {
  let most = text.length <= SHORT ? 1 : 2
  let nearest = -1
  let alone = false
  for (const index of among) {
    const distance = distanceOf(text, names[index], most)
    if (distance > most) continue
    alone = nearest < 0 || distance < most
    nearest = index
    most = distance
    if (distance === 0 && !alone) break
  }
  return alone ? nearest : -1
}

/** Characters to put in, take out or change; more than `most` where it is more than that. */
function distanceOf(a: string, b: string, most: number): number {
  // Of two characters one must stand: all else would be near.
  if (Math.min(a.length, b.length) < 2 || Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(changed, before[j] + 1, row[j - 1] + 1))
    }
    before = row
  }
  return before[b.length]
}
