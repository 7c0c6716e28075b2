import {createRoot} from 'react-dom/client'
import {store} from '#view/store'
import {syncAddress} from './address'
import {zhentu} from './embedding'
import {observeChanges} from './frames'
import {load, loadNamed} from './load'
import {Root} from './Root'
import {countOnChange} from './rows'

if (isRecentEnough()) start()
else for (const sentence of document.querySelectorAll<HTMLElement>('.old')) sentence.style.opacity = '1'

/** Before the page's own load event, so that a host page finds `window.zhentu` without waiting for it. */
function start(): void {
  window.zhentu = zhentu
  observeChanges()
  syncAddress()
  countOnChange()
  loadWhenChosen()
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id root')
  // Not in strict mode, which mounts twice: the map is mounted once for the life of the page.
  createRoot(root).render(<Root />)
  // After all that the first screen needs.
  void zhentu.ready.then(() => import('./offline')).then(({startOffline}) => startOffline())
}

/**
 * Of what the page uses, what came last to each family (Chromium 104, Firefox 112, Safari 15.5). A browser that is
 * too old keeps the plain sentence of index.html and is never left with a white page.
 */
function isRecentEnough(): boolean {
  return 'findLast' in Array.prototype && 'inert' in HTMLElement.prototype && CSS.supports('translate', '1px')
}

/** Reads the package of the address, and again whenever it names another. */
function loadWhenChosen(): void {
  void load()
  store.subscribe(loadNamed)
}
