import {type RefObject, useLayoutEffect, useRef} from 'react'

/** The page behind is out of reach until Esc or the button closes this; then focus goes back. */
export function useAlone(first: RefObject<HTMLElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useLayoutEffect(() => {
    const before = document.activeElement
    const page = document.getElementById('root')
    if (page) page.inert = true
    document.body.classList.add('poster-open')
    first.current?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      close.current()
    }
    document.addEventListener('keydown', onKey, true)
    return () => {
      document.removeEventListener('keydown', onKey, true)
      if (page) page.inert = false
      document.body.classList.remove('poster-open')
      if (before instanceof HTMLElement) before.focus()
    }
  }, [first])
}
