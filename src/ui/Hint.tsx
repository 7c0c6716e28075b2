import {type ReactNode, type RefObject, useEffect, useId, useRef, useState} from 'react'
import {useBeside} from './Popover'

interface Props {
  /** What is always shown; the hint is its description. */
  children: ReactNode
  hint: ReactNode
  className?: string
  /** A panel stands open in the hint's place. */
  covered: boolean
  onClick: () => void
  /** The button itself. */
  anchor: RefObject<HTMLButtonElement | null>
  /** Further controls, beside the anchor. */
  beside?: ReactNode
}

/** Words that explain a figure, on hover or focus; Esc and a click hide them, and the pointer may rest on them. */
export function Hint({children, hint, className = '', covered, onClick, anchor, beside}: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const shown = open && !covered
  useBeside(anchor, box, shown)
  useEffect(() => {
    if (!open) return
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      setOpen(false)
    }
    document.addEventListener('keydown', onEscape, true)
    return () => document.removeEventListener('keydown', onEscape, true)
  }, [open])
  return (
    // What a click opens must not lie under the hint. A finger does not hover: what it taps is what it wants.
    // biome-ignore lint/a11y/noStaticElementInteractions: hides what hovering showed
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys click the buttons within
    <div
      className={className}
      onPointerEnter={({pointerType}) => setOpen(pointerType !== 'touch')}
      onPointerLeave={() => setOpen(false)}
      onClick={() => setOpen(false)}
    >
      <button
        ref={anchor}
        type="button"
        className="hint__anchor"
        aria-describedby={id}
        onClick={onClick}
        onFocus={({currentTarget}) => setOpen(currentTarget.matches(':focus-visible'))}
        onBlur={() => setOpen(false)}
      >
        {children}
      </button>
      {beside}
      <div ref={box} id={id} role="tooltip" className="hint panel" hidden={!shown}>
        {hint}
      </div>
    </div>
  )
}
