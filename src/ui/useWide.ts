import {useSyncExternalStore} from 'react'

/** From here on the task book and the map stand side by side (plan.css says the same). */
const WIDE = matchMediaOf('(min-width: 1680px)')

/** Whether the window has room for a paper beside the map. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (tell) => {
      WIDE?.addEventListener('change', tell)
      return () => WIDE?.removeEventListener('change', tell)
    },
    () => WIDE?.matches ?? false,
  )
}

/** Tests of models import pages where no window is. */
function matchMediaOf(query: string): MediaQueryList | null {
  return typeof matchMedia === 'undefined' ? null : matchMedia(query)
}
