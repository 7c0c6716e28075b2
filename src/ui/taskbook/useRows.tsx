import {type RefObject, useLayoutEffect, useState} from 'react'
import {useSize} from '#ui/useSize'

/** Browsers cannot make a box of any height: a long table is scrolled in proportion. */
const MOST_PIXELS = 12_000_000
/** Desk pixels. */
const ROW = 28
const HEAD = 44
const FOOT = 32

export interface RowsInSight {
  scroller: RefObject<HTMLDivElement | null>
  /** CSS pixels of a row, and of all rows as far as the box goes. */
  row: number
  height: number
  first: number
  /** How many fit. */
  fit: number
  /** Where the first row stands in the box. */
  top: number
  /** Has a row come into sight. */
  reveal: (place: number) => void
  /** Has a row come into the middle of what is seen. */
  center: (place: number) => void
  /** The box has its size. */
  ready: boolean
}

/** Which of a table's rows are in sight, however many there are. */
export function useRows(count: number): RowsInSight {
  const [scroller, size] = useSize<HTMLDivElement>()
  const [scrolled, setScrolled] = useState(0)
  const row = Math.round(ROW * (size?.unit ?? 1))
  const room = Math.max(row, (size?.height ?? 600) - Math.round((HEAD + FOOT) * (size?.unit ?? 1)))
  const whole = count * row
  const height = Math.min(whole, MOST_PIXELS)
  const stretch = height < whole ? (whole - room) / (height - room) : 1
  const at = Math.max(0, Math.min(scrolled * stretch, whole - room))
  useLayoutEffect(() => {
    const box = scroller.current
    if (!box) return
    const onScroll = () => setScrolled(box.scrollTop)
    onScroll()
    box.addEventListener('scroll', onScroll, {passive: true})
    return () => box.removeEventListener('scroll', onScroll)
  }, [scroller])
  const go = (to: number) => {
    if (scroller.current) scroller.current.scrollTop = to / stretch
  }
  const first = Math.floor(at / row)
  return {
    scroller,
    row,
    height,
    first,
    fit: Math.max(1, Math.floor(room / row)),
    top: scrolled + first * row - at,
    reveal: (place) => {
      if (place * row < at) go(place * row)
      else if ((place + 1) * row > at + room) go((place + 1) * row - room)
    },
    center: (place) => go(Math.max(0, place * row - room / 2)),
    ready: size !== null,
  }
}
