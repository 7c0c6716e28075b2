import {type ReactNode, type RefObject, useLayoutEffect} from 'react'
import type {Popover as PopoverState} from './usePopover'

interface Props {
  popover: PopoverState
  label: string
  className?: string
  /** What it stands beside, if not its button. */
  anchor?: RefObject<HTMLElement | null> | undefined
  children: ReactNode
}

/** The panel of `usePopover`: fixed beside its button and kept on the screen, so that no scrolling box cuts it. */
export function Popover({popover, label, className = '', anchor = popover.button, children}: Props) {
  useBeside(anchor, popover.panel, popover.open)
  if (!popover.open) return null
  return (
    <div
      ref={popover.panel}
      id={popover.panelId}
      role="dialog"
      aria-label={label}
      className={`popover panel scroll ${className}`}
    >
      {children}
    </div>
  )
}

/** Puts a fixed box under its anchor, or above where there is more room, inside the window. */
export function useBeside(
  anchor: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  open: boolean,
): void {
  useLayoutEffect(() => {
    if (!open) return
    const place = () => {
      if (anchor.current && box.current) beside(anchor.current.getBoundingClientRect(), box.current)
    }
    place()
    // What it holds may come later.
    const grown = new ResizeObserver(place)
    if (box.current) grown.observe(box.current)
    window.addEventListener('resize', place)
    document.addEventListener('scroll', place, true)
    return () => {
      grown.disconnect()
      window.removeEventListener('resize', place)
      document.removeEventListener('scroll', place, true)
    }
  })
}

const GAP = 4
const MARGIN = 8

function beside(anchor: DOMRect, box: HTMLElement): void {
  const below = window.innerHeight - anchor.bottom - GAP - MARGIN
  const above = anchor.top - GAP - MARGIN
  box.style.maxHeight = ''
  const {width, height} = box.getBoundingClientRect()
  const down = height <= below || below >= above
  const room = down ? below : above
  const shown = Math.min(height, room)
  box.style.maxHeight = `${room}px`
  box.style.left = `${Math.max(MARGIN, Math.min(anchor.left, window.innerWidth - width - MARGIN))}px`
  box.style.top = `${down ? anchor.bottom + GAP : anchor.top - GAP - shown}px`
}
