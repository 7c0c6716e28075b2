import {selectView} from '#view/selectors'
import {store} from '#view/store'
import {DATA_CACHE, PRESENTING_LOCK} from './offlineNames'
import {setConnection} from './offlineState'
import {packageFiles} from './packageUrls'

/** A running page asks for a newer version of itself this often. */
const ASK_EVERY_MS = 3_600_000
/** While there is no network, it is looked for this often. */
const LOOK_AGAIN_MS = 30_000
const PATIENCE_MS = 8_000

let registration: ServiceWorkerRegistration | null = null
let updating = false
let again: ReturnType<typeof setTimeout> | undefined

/** Has the page kept for work without a network, and the package on the screen with it. Once, when that is drawn. */
export async function startOffline(): Promise<void> {
  followNetwork()
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return setConnection({kept: 'impossible'})
  try {
    registration = await navigator.serviceWorker.register('./serviceWorker.js', {updateViaCache: 'none'})
  } catch {
    // A certificate that the browser does not trust, storage that it does not give.
    return setConnection({kept: 'impossible'})
  }
  // Where they are blocked some browsers give nothing in place of an error.
  if (!registration) return setConnection({kept: 'impossible'})
  followUpdates(registration)
  await navigator.serviceWorker.ready
  let kept: string | null = null
  const keepShown = () => {
    const {dataset, load} = store.getState()
    const named = selectView(store.getState()).data ?? ''
    if (!dataset || load !== 'ready' || named === kept) return
    kept = named
    void keepOffline()
  }
  keepShown()
  store.subscribe(keepShown)
}

/**
 * Keeps what the package on the screen consists of, file by file; those that are there already are not fetched.
 *
 * @param withBasemaps what a person asks for, and no visit does by itself
 */
export async function keepOffline(withBasemaps = false): Promise<void> {
  const urls = packageFiles(store.getState(), withBasemaps)
  if (!registration) return
  setConnection({kept: 'keeping', progress: {done: 0, total: urls.length}})
  try {
    const cache = await caches.open(DATA_CACHE)
    for (const [done, url] of urls.entries()) {
      setConnection({progress: {done, total: urls.length}})
      if (!(await cache.match(url))) await keepFile(cache, url)
    }
    setConnection({kept: 'yes', progress: null})
  } catch (error) {
    setConnection({kept: error instanceof DOMException ? 'full' : 'no', progress: null})
  }
}

/** Takes the newer version that waits, unless a page presents. */
export async function update(): Promise<void> {
  const waiting = registration?.waiting
  if (!waiting || (await isPresenting())) return
  updating = true
  waiting.postMessage({type: 'SKIP_WAITING'})
}

/** A file that is missing is missing offline too; the package says so itself. */
async function keepFile(cache: Cache, url: string): Promise<void> {
  const response = await fetch(url, {cache: 'force-cache'}).catch(() => null)
  if (response?.ok) await cache.put(url, response)
}

function followNetwork(): void {
  const follow = () => void look()
  window.addEventListener('online', follow)
  window.addEventListener('offline', follow)
  document.addEventListener('visibilitychange', follow)
  follow()
}

/** Says whether what is on the screen may be older than what its server has, and from when it is. */
async function look(): Promise<void> {
  clearTimeout(again)
  const manifest = packageFiles(store.getState())[0] ?? document.baseURI
  const offline = !navigator.onLine || !(await answers(manifest))
  const known =
    offline && 'caches' in window ? await caches.match(manifest).catch(() => undefined) : undefined
  setConnection({offline, dataFrom: isoOf(known?.headers.get('date') ?? null)})
  if (offline) again = setTimeout(look, LOOK_AGAIN_MS)
  else void registration?.update().catch(() => {})
}

/** Whatever it says, a server that says something is there. Without a service worker nothing is shown that it did not give. */
async function answers(url: string): Promise<boolean> {
  if (!navigator.serviceWorker?.controller) return true
  const asked = fetch(url, {method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS)})
  return asked.then(
    () => true,
    () => false,
  )
}

function isoOf(date: string | null): string | null {
  const time = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function followUpdates(worker: ServiceWorkerRegistration): void {
  const look = () => {
    if (!worker.waiting || !navigator.serviceWorker.controller) return
    setConnection({updateWaits: true})
    // Nobody is there to press a button.
    if (selectView(store.getState()).mode === 'wall') void update()
  }
  look()
  worker.addEventListener('updatefound', () => worker.installing?.addEventListener('statechange', look))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The address is the view: the page comes back as it was.
    if (updating) location.reload()
  })
  setInterval(() => worker.update().catch(() => {}), ASK_EVERY_MS)
}

async function isPresenting(): Promise<boolean> {
  const {held} = (await navigator.locks?.query()) ?? {}
  return held?.some(({name}) => name === PRESENTING_LOCK) ?? false
}
