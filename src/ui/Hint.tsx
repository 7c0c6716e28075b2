import {type ReactNode, useEffect, useId, useRef, useState} from 'react'
import {useBeside} from './Popover'
import type {Popover} from './usePopover'

interface Props {
  /** What is always shown; the hint is its description. */
  children: ReactNode
  hint: ReactNode
  className?: string
  /** A panel that a click opens in the hint's place. */
  popover: Popover
  /** Further controls, beside the anchor. */
  beside?: ReactNode
}

/** Words that explain a figure, on hover, focus or tap; Esc hides them, and the pointer may rest on them. */
export function Hint({children, hint, className = '', popover, beside}: Props) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const {button, buttonProps} = popover
  const shown = open && !popover.open
  useBeside(button, box, shown)
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
    <div className={className} onPointerEnter={() => setOpen(true)} onPointerLeave={() => setOpen(false)}>
      <button
        type="button"
        className="hint__anchor"
        aria-describedby={id}
        {...buttonProps}
        onFocus={() => !popover.open && setOpen(true)}
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
