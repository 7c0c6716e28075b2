import {type RefObject, useEffect, useRef} from 'react'

/** CSS pixels that a finger must go, and not much aside. */
const FAR = 56

/** A finger that sweeps over a part of the page to the left, to the right, or down. */
export function useSwipe(
  part: RefObject<HTMLElement | null>,
  way: 'left' | 'right' | 'down',
  act: () => void,
): void {
  const latest = useRef(act)
  latest.current = act
  useEffect(() => {
    const box = part.current
    if (!box) return
    let from: Touch | null = null
    const begin = ({touches, target}: TouchEvent) => {
      // What is dragged by itself is no sweep.
      const isDragged = target instanceof Element && target.closest('input[type="range"]')
      from = touches.length === 1 && !isDragged ? touches[0] : null
    }
    const end = ({changedTouches: [to]}: TouchEvent) => {
      if (!from || !to) return
      const [right, down] = [to.clientX - from.clientX, to.clientY - from.clientY]
      const [along, aside] = way === 'down' ? [down, right] : [way === 'left' ? -right : right, down]
      if (along > FAR && Math.abs(aside) < along / 2) latest.current()
      from = null
    }
    box.addEventListener('touchstart', begin, {passive: true})
    box.addEventListener('touchend', end, {passive: true})
    return () => {
      box.removeEventListener('touchstart', begin)
      box.removeEventListener('touchend', end)
    }
  }, [part, way])
}
