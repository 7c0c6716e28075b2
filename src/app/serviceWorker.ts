import {ExpirationPlugin, NetworkFirst, type PrecacheEntry, Serwist} from 'serwist'
import {DATA_CACHE} from './offlineNames'

/**
 * What keeps the page working with the network cut. The page's own files are kept when it is installed; data go to the
 * network first, and what came last is given where it does not answer. A request that asks for the server's own word
 * (`cache: 'no-store'`) is never answered from what is kept: it is how the wall learns that a source is gone.
 */
declare const self: ServiceWorkerGlobalScope & {__SHELL: PrecacheEntry[]}

/** Files of packages, over all packages that were opened. */
const KEPT_FILES = 2000
/** A server that has not begun to answer by then counts as gone. */
const PATIENCE_SECONDS = 8

const serwist = new Serwist({
  precacheEntries: self.__SHELL,
  // The query is the view, never another file.
  precacheOptions: {
    cleanupOutdatedCaches: true,
    ignoreURLParametersMatching: [/./],
    navigateFallback: 'index.html',
    navigateFallbackAllowlist: [/^[^?]*\/(index\.html)?(\?.*)?$/],
  },
  clientsClaim: true,
  skipWaiting: false,
  runtimeCaching: [
    {matcher: ({request}) => request.method === 'GET' && request.headers.has('range'), handler: partOfFile},
    {
      matcher: ({request}) => isData(request),
      handler: new NetworkFirst({
        cacheName: DATA_CACHE,
        networkTimeoutSeconds: PATIENCE_SECONDS,
        plugins: [
          new ExpirationPlugin({maxEntries: KEPT_FILES, purgeOnQuotaError: true}),
          {
            cacheWillUpdate: async ({response}) => (response.status === 200 ? response : null),
          },
        ],
      }),
    },
  ],
})
serwist.addEventListeners()

/**
 * Whole files that a page or its worker reads, or pictures. Tiles of basemaps, which are asked for without credentials,
 * are the network's alone: there is no end of them.
 */
function isData({method, cache, headers, url, credentials}: Request): boolean {
  return (
    method === 'GET' &&
    /^https?:/.test(url) &&
    !headers.has('range') &&
    cache !== 'no-store' &&
    credentials !== 'omit'
  )
}

/** A part of a file, such as an archive's of tiles: from the network, or else from the whole file where that is kept. */
async function partOfFile({request}: {request: Request}): Promise<Response> {
  try {
    return await fetch(request)
  } catch (error) {
    const cache = await caches.open(DATA_CACHE)
    const whole = await cache.match(request.url)
    if (whole) return partOf(await whole.blob(), request.headers.get('range') ?? '')
    throw error
  }
}

/** As servers give it: of a range that goes beyond the file, what there is. */
function partOf(file: Blob, range: string): Response {
  const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? []
  const from = Number(first)
  const end = Math.min(file.size, last === '' ? file.size : Number(last) + 1)
  if (from >= end)
    return new Response(null, {status: 416, headers: {'content-range': `bytes */${file.size}`}})
  const headers = {
    'content-range': `bytes ${from}-${end - 1}/${file.size}`,
    'content-length': String(end - from),
  }
  return new Response(file.slice(from, end), {status: 206, headers})
}
