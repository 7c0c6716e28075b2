import {type Campaign, filesOf} from '#domain/campaign'

/** Milliseconds after which a server that does not answer counts as out of reach. */
const LONGEST_WAIT = 30_000

/** The files that a package is read from, the manifest first. */
export function filesAt(manifestUrl: string, {sources, aliases, corrections}: Campaign): string[] {
  const named = [...Object.values(sources), ...(aliases ? [aliases] : [])].flatMap(filesOf)
  const paths = [...named.map(({url}) => url), ...(corrections ? [corrections.url] : [])]
  const urls = paths
    .filter((path) => URL.canParse(path, manifestUrl))
    .map((path) => new URL(path, manifestUrl).href)
  return [...new Set([manifestUrl, ...urls.filter((url) => /^https?:/.test(url))])]
}

/**
 * Two states of a package's files have different marks. By conditional requests: of files that stand unchanged no
 * byte is sent, where the server knows ETag or Last-Modified.
 *
 * @returns null where the server is out of reach, or has no manifest any more
 */
export async function marksOf(urls: readonly string[]): Promise<string | null> {
  const marks: string[] = []
  for (const [index, url] of urls.entries()) {
    const mark = await markOf(url)
    if (mark === null || (index === 0 && mark === MISSING)) return null
    marks.push(mark)
  }
  return marks.join('\n')
}

const MISSING = 'missing'

async function markOf(url: string): Promise<string | null> {
  const head = await asked(url, 'HEAD')
  if (!head) return null
  // Some plain servers answer nothing but GET.
  if (head.ok) {
    const mark = validatorOf(head)
    if (mark) return mark
  } else if (head.status !== 405 && head.status !== 501) return head.status < 500 ? MISSING : null
  const whole = await asked(url, 'GET')
  if (!whole) return null
  if (!whole.ok) return whole.status < 500 ? MISSING : null
  const mark = validatorOf(whole)
  if (mark) await whole.body?.cancel()
  return mark ?? (await hashOf(whole))
}

function validatorOf({headers}: Response): string | null {
  const [tag, modified] = [headers.get('etag'), headers.get('last-modified')]
  return tag || modified ? [tag, modified, headers.get('content-length')].join(' ') : null
}

async function asked(url: string, method: 'HEAD' | 'GET'): Promise<Response | null> {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), LONGEST_WAIT)
  return fetch(url, {method, cache: 'no-cache', signal: controller.signal})
    .catch(() => null)
    .finally(() => clearTimeout(timer))
}

/** FNV-1a over all bytes, chunk by chunk: plain http has no `crypto.subtle`. Null where the connection broke. */
async function hashOf(response: Response): Promise<string | null> {
  const reader = response.body?.getReader()
  let [hash, length] = [0x811c9dc5, 0]
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      for (const byte of part.value) hash = Math.imul(hash ^ byte, 0x01000193)
      length += part.value.length
    }
  } catch {
    return null
  }
  return `${length} ${hash >>> 0}`
}
