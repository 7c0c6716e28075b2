import {type RefObject, useLayoutEffect, useState} from 'react'
import {flushSync} from 'react-dom'

/** Lists up to here are drawn whole. */
const WHOLE = 60
/** Rows beyond the edges of what is in sight, for the keyboard and for quick scrolling. */
const BEYOND = 10

interface Windowed {
  /** Places of the rows to draw. */
  places: number[]
  /** Pixels that the rows left out above and below take. */
  before: number
  after: number
}

/** Rows in sight, the first and one past the last, and the pixels that one takes. */
interface Sight {
  first: number
  end: number
  row: number
}

/**
 * The part of a long list that is in sight, in the scrolling box around it.
 *
 * @param list a box of rows that are all as high as the first
 */
export function useWindowed(list: RefObject<HTMLElement | null>, count: number): Windowed {
  const [sight, setSight] = useState<Sight>({first: 0, end: 22, row: 28})
  const long = count > WHOLE
  useLayoutEffect(() => {
    const {current} = list
    const scroller = current?.closest('.scroll')
    if (!current || !scroller || !long) return
    const look = () => setSight((known) => changed(known, sightOf(current, scroller)))
    // At once: no frame may show the empty room of rows that are not drawn yet.
    const follow = () => flushSync(look)
    look()
    const resized = new ResizeObserver(look)
    resized.observe(scroller)
    scroller.addEventListener('scroll', follow, {passive: true})
    return () => {
      resized.disconnect()
      scroller.removeEventListener('scroll', follow)
    }
  }, [list, long])
  if (!long) return {places: Array.from({length: count}, (_, place) => place), before: 0, after: 0}
  const end = Math.min(count, sight.end + BEYOND)
  const first = Math.max(0, Math.min(sight.first, end) - BEYOND)
  return {
    places: Array.from({length: end - first}, (_, index) => first + index),
    before: first * sight.row,
    after: (count - end) * sight.row,
  }
}

function sightOf(list: HTMLElement, scroller: Element): Sight {
  const row = list.querySelector(':scope > :not(.gap)')?.getBoundingClientRect().height || 28
  const above = scroller.getBoundingClientRect().top - list.getBoundingClientRect().top
  const first = Math.max(0, Math.floor(above / row))
  return {first, end: Math.max(first, Math.ceil((above + scroller.clientHeight) / row)), row}
}

/** The same object while the same rows are in sight: nothing is drawn anew. */
function changed(known: Sight, next: Sight): Sight {
  const same = known.first === next.first && known.end === next.end && known.row === next.row
  return same ? known : next
}

/** The room of rows of a table that are out of sight. */
export function Gap({height}: {height: number}) {
  return height > 0 ? <tr className="gap" style={{height}} /> : null
}
