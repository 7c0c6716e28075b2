import {storageOfBrowser} from './keepDatabase'
import {Keeper, type KeepNews} from './keeper'

/** Tabs of one browser; none are told where the browser has no channel for it. */
export function newsOfTabs(name: string): KeepNews {
  let channel: BroadcastChannel | null = null
  try {
    channel = new BroadcastChannel(name)
  } catch {
    // A list is read anew whenever it is opened.
  }
  return {
    tell: () => channel?.postMessage(null),
    listen: (heard) => channel?.addEventListener('message', heard),
  }
}

/** What was loaded, in the browser's own storage: nothing leaves the machine. */
export const keep = new Keeper(storageOfBrowser(), newsOfTabs('zhentu-kept'), () =>
  navigator.storage.estimate(),
)
