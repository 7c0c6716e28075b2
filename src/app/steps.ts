/** The page's place among its own entries of the browser's history. Every entry bears it. */
export interface Place {
  /** Choices made before it, and so many can be undone. */
  at: number
  /** The place of the last entry known. */
  last: number
}

export const START: Place = {at: 0, last: 0}

/** What an entry bears; null where something else made it, as a link within the page does. */
export function placeOf(entry: unknown): Place | null {
  const {at, last} = (entry ?? {}) as Partial<Place>
  const whole = Number.isSafeInteger(at) && Number.isSafeInteger(last)
  return whole && 0 <= at! && at! <= last! ? {at: at!, last: last!} : null
}

/** A choice was made: what had been undone is gone. */
export function afterChoice({at}: Place): Place {
  return {at: at + 1, last: at + 1}
}

/** An entry was come to. One of somebody else's shows the same as the one before it and ends what was undone. */
export function afterArrival({at, last}: Place, entry: unknown): Place {
  const found = placeOf(entry)
  return found ? {at: found.at, last: Math.max(found.at, last)} : {at, last: at}
}
