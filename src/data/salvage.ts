import {type FoundProblem, formProblems, type ManifestPath, valueAt} from './manifestProblems'
import {type Manifest, manifestSchema} from './manifestSchema'

/** What stands in for a part without which no campaign has a form. */
const STAND_INS: Record<string, unknown> = {
  id: 'campaign',
  title: '—',
  timeline: {start: '0000-01', end: '9999-12'},
  sources: {},
  'sources.regions': {url: '—'},
}

/**
 * What can be read of a broken manifest: each part with a problem is left out, and what cannot be without
 * that part (a phase without its start) goes with it.
 *
 * @param problems of `raw`; an overlap leaves both phases, since either can be read
 * @returns the rest, and the parts that a stand-in had to take the place of (keys of `STAND_INS`)
 */
export function salvaged(
  raw: object,
  problems: readonly FoundProblem[],
): {manifest: Manifest; replaced: ReadonlySet<string>} {
  const rest = structuredClone(raw) as Record<string, unknown>
  const replaced = new Set<string>()
  let left = problems.filter((one) => one.problem !== 'overlap')
  while (left.length > 0) {
    for (const {path} of left) leaveOut(rest, wholeBasemap(path), replaced)
    dropHoles(rest)
    left = formProblems(rest)
  }
  return {manifest: manifestSchema.parse(rest), replaced}
}

/** A basemap without what was wrong with it would be another one, and might lie in the wrong place. */
function wholeBasemap(path: ManifestPath): ManifestPath {
  return path[0] === 'basemaps' ? path.slice(0, 2) : path
}

/** Takes out what stands at the path or, where nothing does, the nearest thing above that misses it. */
function leaveOut(rest: Record<string, unknown>, path: ManifestPath, replaced: Set<string>): void {
  const name = path.join('.')
  const key = path[path.length - 1]
  const holder = valueAt(rest, path.slice(0, -1)) as Record<string | number, unknown> | undefined
  const present = valueAt(rest, path) !== undefined
  if (name in STAND_INS && (!present || path.length === 1)) {
    replaced.add(name)
    holder![key] = structuredClone(STAND_INS[name])
  } else if (Array.isArray(holder)) {
    // A hole, so that the paths of the neighbours still hold.
    holder[key as number] = undefined
  } else if (present) delete holder![key]
  else if (path.length > 1) leaveOut(rest, path.slice(0, -1), replaced)
}

function dropHoles(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    if (!Array.isArray(child)) dropHoles(child)
    else {
      const kept = child.filter((one) => one !== undefined)
      kept.forEach(dropHoles)
      ;(value as Record<string, unknown>)[key] = kept
    }
  }
}
