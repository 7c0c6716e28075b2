import {SOURCE_KEYS} from '#domain/campaign'
import {isObject, type JsonObject, jsonObject} from './jsonObject'
import {type PackageReader, textOf} from './reader'

/** A package's manifest as it stands; null where there is none that is an object of JSON. */
export async function manifestOf({manifest, open}: PackageReader): Promise<JsonObject | null> {
  const file = await open(manifest)
  const text = file && (await textOf(file).catch(() => null))
  return text === null ? null : jsonObject(text)
}

/** Where a manifest, as it stands, names a file: the object, and its key. */
export function filesNamed(manifest: JsonObject): [part: JsonObject, key: string][] {
  const sources = isObject(manifest.sources) ? manifest.sources : {}
  const parts = [...SOURCE_KEYS.map((key) => sources[key]), manifest.aliases, manifest.corrections]
  const packed: [JsonObject, string][] = isObject(manifest.packed) ? [[manifest.packed, 'issues']] : []
  return [...parts.flatMap(urlsOf), ...packed, ...picturesIn(manifest.tours)]
}

/** Pictures that lie in the package; those from elsewhere, and those written into the tour, stay as they are. */
function picturesIn(tours: unknown): [part: JsonObject, key: string][] {
  const objects = (list: unknown) => (Array.isArray(list) ? list.filter(isObject) : [])
  return objects(tours)
    .flatMap(({stops}) => objects(stops))
    .flatMap(({before, after}) => objects([before, after]))
    .filter(({url}) => typeof url === 'string' && !/^[a-z][a-z0-9+.-]*:/i.test(url))
    .map((picture) => [picture, 'url'])
}

/** The files that a manifest names, each once. */
export function namesIn(manifest: JsonObject): string[] {
  const names = filesNamed(manifest).map(([part, key]) => part[key])
  return [...new Set(names)].filter((name) => typeof name === 'string')
}

/** A source is named by a URL: `%20` may stand for a space, and a query may follow. */
export function pathOfUrl(url: string): string {
  const path = url.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A source's own file and, of a table in several, the further ones. */
function urlsOf(part: unknown): [part: JsonObject, key: string][] {
  if (!isObject(part)) return []
  const more = Array.isArray(part.more) ? part.more.filter(isObject) : []
  return [part, ...more].map((one): [JsonObject, string] => [one, 'url'])
}
