import {type Tour, type TourPicture, withPictures} from '#domain/tour'
import {pathOfUrl} from './manifestFiles'
import {toursWritten} from './manifestTours'
import {type PackageFiles, rawManifest, withManifest} from './packageFiles'

/** Types of pictures that pages show, and what their files end with. */
const PICTURE_ENDINGS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
}

/**
 * The files of a package with tours that take the place of those of their ids or come after them, their pictures in
 * `pictures/`. A picture that cannot be had is left out; one on the web stays there.
 *
 * @param pictureOf a picture's bytes
 */
export async function packageWithTours(
  files: PackageFiles,
  own: readonly Tour[],
  pictureOf: (url: string) => Promise<Blob | null>,
): Promise<PackageFiles> {
  const manifest = await rawManifest(files)
  if (!manifest || own.length === 0) return files
  const added = new Map(files)
  const changed: Tour[] = []
  for (const tour of own)
    changed.push(await withPictures(tour, (picture) => filed(picture, added, pictureOf)))
  const there: unknown[] = Array.isArray(manifest.tours) ? manifest.tours : []
  const ids: unknown[] = there.map(
    (tour, place) => (tour as {id?: unknown} | null)?.id ?? `tour-${place + 1}`,
  )
  const written = toursWritten(changed)
  const tours = [
    ...there.map((tour, place) => written.find(({id}) => id === ids[place]) ?? tour),
    ...written.filter(({id}) => !ids.includes(id)),
  ]
  return withManifest(added, {...manifest, tours})
}

async function filed(
  picture: TourPicture,
  files: Map<string, Blob>,
  pictureOf: (url: string) => Promise<Blob | null>,
): Promise<TourPicture | null> {
  const {url} = picture
  const path = url.replace(/^\.\//, '')
  if (/^https?:/i.test(url) || files.has(path) || files.has(pathOfUrl(path))) return picture
  const bytes = await pictureOf(url)
  const ending = bytes && PICTURE_ENDINGS[bytes.type]
  if (!ending) return null
  const name = nameFor(bytes, ending, files)
  files.set(name, bytes)
  return {...picture, url: name}
}

function nameFor(bytes: Blob, ending: string, files: ReadonlyMap<string, Blob>): string {
  for (let number = 1; ; number++) {
    const name = `pictures/stop-${number}.${ending}`
    const known = files.get(name)
    if (known === undefined || known === bytes) return name
  }
}
