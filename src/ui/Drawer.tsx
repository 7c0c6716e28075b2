import {type ReactNode, useEffect, useRef} from 'react'
import {Icon} from './Icon'
import {useWords} from './Session'
import {useSwipe} from './useSwipe'

interface Props {
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** What stands beside the map; where the window is narrow, a drawer: its button, a swipe or a tap outside closes it. */
export function Drawer({open, onClose, children}: Props) {
  const words = useWords()
  const box = useRef<HTMLElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useSwipe(box, 'left', onClose)
  useEffect(() => {
    if (!open) return
    button.current?.focus()
    const outside = ({target}: PointerEvent) => {
      const part = target as Element
      // Its own button closes it by itself; a panel that it opened stands beside it.
      if (!box.current?.contains(part) && !part.closest('[aria-controls="aside"], .popover')) onClose()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open, onClose])
  return (
    <aside ref={box} id="aside" className="plan__aside scroll" aria-label={words.landmarks.aside}>
      <button
        ref={button}
        type="button"
        className="button button--square plan__close"
        aria-label={words.close}
        title={words.close}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
      {children}
    </aside>
  )
}
