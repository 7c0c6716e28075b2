import {type RefObject, useEffect} from 'react'

/** `/` and Ctrl+K (⌘K), where nobody is writing and the part of the page is not covered. */
export function useShortcut(part: RefObject<HTMLElement | null>, act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCombined = event.ctrlKey || event.metaKey
      const isMeant = isCombined
        ? event.key.toLowerCase() === 'k' && !event.altKey && !event.shiftKey
        : event.key === '/' && !event.altKey && !isWriting(event.target)
      if (!isMeant || !part.current || part.current.closest('[inert]')) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type="checkbox"]), textarea, select')
}
