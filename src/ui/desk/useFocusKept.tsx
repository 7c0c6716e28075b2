import {type RefObject, useEffect} from 'react'

/** Where a button goes with what it did, the keyboard stays at the nearest box around it that takes it. */
export function useFocusKept(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const box = page.current
    if (!box) return
    let around: HTMLElement[] = []
    const onFocus = ({target}: FocusEvent) => {
      around = []
      for (let one = target as HTMLElement | null; one && one !== box; one = one.parentElement) {
        if (one.hasAttribute('tabindex')) around.push(one)
      }
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body) return
      const nearest = around.find((one) => one.isConnected) ?? box
      nearest.focus({preventScroll: true})
    })
    box.addEventListener('focusin', onFocus)
    observer.observe(box, {childList: true, subtree: true})
    return () => {
      box.removeEventListener('focusin', onFocus)
      observer.disconnect()
    }
  }, [page])
}
