import {unzipSync} from 'fflate'

/** Of a Shapefile. */
const READ = /\.(shp|dbf|prj|cpg)$/i
/** What systems leave beside the files. */
const LITTER = /(^|\/)(__MACOSX\/|\._)/
const MOST_BYTES = 2 ** 30

/** The members of a zip that make a Shapefile, by name; null for a zip that is damaged or holds too much. */
export function zipMembers(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let room = MOST_BYTES
  try {
    const members = unzipSync(zip, {
      filter: ({name, originalSize}) => {
        if (!READ.test(name) || LITTER.test(name)) return false
        room -= originalSize
        return room >= 0
      },
    })
    return room < 0 ? null : new Map(Object.entries(members))
  } catch {
    return null
  }
}
