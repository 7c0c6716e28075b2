import {memberBytes, openArchive} from './archive'

/** Of a Shapefile. */
const READ = /\.(shp|dbf|prj|cpg)$/i

/** The members of a zip that make a Shapefile, by name; null for a zip that is damaged or holds too much. */
export function zipMembers(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  const archive = openArchive(zip)
  if (typeof archive === 'string') return null
  const members = new Map<string, Uint8Array>()
  for (const member of archive.members) {
    if (!READ.test(member.name)) continue
    const bytes = memberBytes(member)
    if (typeof bytes === 'string') return null
    members.set(member.name, bytes)
  }
  return members
}
