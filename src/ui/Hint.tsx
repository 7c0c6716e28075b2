import {type ReactNode, useEffect, useId, useRef, useState} from 'react'
import {useBeside} from './Popover'

interface Props {
  /** What is always shown; the hint is its description. */
  children: ReactNode
  hint: ReactNode
  className?: string
  /** What the thing that is explained leads to. */
  onOpen?: (() => void) | undefined
}

/** Words that explain a figure, on hover, focus or tap; Esc hides them, and the pointer may rest on them. */
export function Hint({children, hint, className = '', onOpen}: Props) {
  const [open, setOpen] = useState(false)
  const anchor = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useBeside(anchor, box, open)
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
        ref={anchor}
        className="hint__anchor"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={onOpen}
      >
        {children}
      </button>
      <div ref={box} id={id} role="tooltip" className="hint panel" hidden={!open}>
        {hint}
      </div>
    </div>
  )
}
