import {type RefObject, useEffect, useRef} from 'react'

/** Where a button goes with what it did, the keyboard stays at the nearest box around it that takes it. */
export function useFocusKept(page: RefObject<HTMLElement | null>): void {
  const around = useRef<HTMLElement[]>([])
  useEffect(() => {
    const onFocus = ({target}: FocusEvent) => {
      around.current = []
      for (let one = target as HTMLElement | null; one && one !== page.current; one = one.parentElement) {
        if (one.hasAttribute('tabindex')) around.current.push(one)
      }
    }
    const box = page.current
    box?.addEventListener('focusin', onFocus)
    return () => box?.removeEventListener('focusin', onFocus)
  }, [page])
  useEffect(() => {
    if (document.activeElement !== document.body) return
    const nearest = around.current.find((one) => one.isConnected) ?? page.current
    nearest?.focus({preventScroll: true})
  })
}
