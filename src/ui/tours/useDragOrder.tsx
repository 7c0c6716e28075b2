import {type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState} from 'react'

/** A row on its way: from its place to before another; as many as there are is the end. */
export interface Drag {
  from: number
  before: number
}

/** CSS pixels from the edge of what scrolls, within which it does, and how far at each move. */
const EDGE = 28
const SCROLL = 12

/**
 * The order of rows changed by dragging them, with a mouse, a pen or a finger; Esc leaves all as it was.
 *
 * @param onDrop told from which place to which
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (from: number, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const now = useRef<Drag | null>(null)
  const set = (next: Drag | null) => {
    now.current = next
    setDrag(next)
  }
  const isDragged = drag !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only while something is dragged
  useEffect(() => {
    if (!isDragged) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      set(null)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [isDragged])
  const gripProps = (from: number) => ({
    onPointerDown: (event: ReactPointerEvent<HTMLElement>) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      set({from, before: from})
    },
    onPointerMove: ({clientY}: ReactPointerEvent) => {
      if (!now.current || !list.current) return
      scrollNear(list.current, clientY)
      const rows = Array.from(list.current.children, (row) => row.getBoundingClientRect())
      const before = rows.filter(({top, height}) => clientY > top + height / 2).length
      if (before !== now.current.before) set({...now.current, before})
    },
    onPointerUp: () => {
      const done = now.current
      set(null)
      if (!done) return
      const to = done.before > done.from ? done.before - 1 : done.before
      if (to !== done.from) onDrop(done.from, to)
    },
    onPointerCancel: () => set(null),
  })
  return {drag, gripProps}
}

function scrollNear(list: HTMLElement, y: number): void {
  const box = list.closest('.scroll')
  if (!box) return
  const {top, bottom} = box.getBoundingClientRect()
  if (y < top + EDGE) box.scrollTop -= SCROLL
  else if (y > bottom - EDGE) box.scrollTop += SCROLL
}
