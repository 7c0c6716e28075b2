import {useVirtualizer} from '@tanstack/react-virtual'
import {type RefObject, useLayoutEffect, useState} from 'react'

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

/**
 * The part of a long list that is in sight, in the scrolling box around it.
 *
 * @param list a box of rows that are all as high as the first
 */
export function useWindowed(list: RefObject<HTMLElement | null>, count: number): Windowed {
  const [box, setBox] = useState<{scroller: Element | null; top: number; row: number}>()
  const long = count > WHOLE
  useLayoutEffect(() => {
    if (!list.current || !long) return
    const scroller = list.current.closest('.scroll')
    const top = scroller
      ? list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      : 0
    const row = list.current.querySelector(':scope > :not(.gap)')?.getBoundingClientRect().height
    setBox({scroller, top, row: row || 28})
  }, [list, long])
  const virtualizer = useVirtualizer({
    count: long ? count : 0,
    getScrollElement: () => box?.scroller ?? null,
    estimateSize: () => box?.row ?? 28,
    scrollMargin: box?.top ?? 0,
    overscan: BEYOND,
    initialRect: {width: 0, height: 600},
  })
  if (!long) return {places: Array.from({length: count}, (_, place) => place), before: 0, after: 0}
  const items = virtualizer.getVirtualItems()
  const margin = box?.top ?? 0
  return {
    places: items.map(({index}) => index),
    before: (items[0]?.start ?? margin) - margin,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? margin) - margin),
  }
}

/** The room of rows of a table that are out of sight. */
export function Gap({height}: {height: number}) {
  return height > 0 ? <tr className="gap" style={{height}} /> : null
}
