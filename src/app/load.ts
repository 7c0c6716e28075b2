import {MANIFEST_NAME} from '#data/reader'
import type {SourceProgress} from '#data/readPackage'
import type {DataIssue} from '#domain/issue'
import {rememberExtents} from '#scene/extents'
import {groundOf} from '#scene/scene'
import {firstReading} from '#view/resolve'
import {selectView} from '#view/selectors'
import {failLoading, openDataset, startLoading, store} from '#view/store'
import {type Failure, setLoadState} from './loadState'
import type {Opening} from './registry'
import {RegistryClient} from './registryClient'
import {keepRegistry} from './rows'

/** The package that comes with the page. */
const BUNDLED_URL = './demo/campaign.json'

let running: AbortController | null = null

/** Reads the package that the address names, or the bundled one; a reading under way ends. */
export async function load(): Promise<void> {
  running?.abort()
  const controller = new AbortController()
  running = controller
  const {data} = selectView(store.getState())
  if (data?.startsWith('local:')) return fail({kind: 'local', name: data.slice(6)}, [])
  const url = new URL(data ?? BUNDLED_URL, document.baseURI).href
  performance.clearMarks('zhentu:load-start')
  performance.mark('zhentu:load-start')
  startLoading()
  setLoadState({progress: null, failure: null})
  const registry = new RegistryClient()
  try {
    const opening = await registry.open(url, {signal: controller.signal, onProgress: tally()})
    if (running !== controller) registry.close()
    else await show(registry, opening, controller, url)
  } catch (error) {
    registry.close()
    if (running !== controller) return
    if (controller.signal.aborted) fail({kind: 'cancelled'}, [])
    else failUnexpectedly(error)
  }
}

export function cancelLoading(): void {
  running?.abort()
}

/** The package takes the place of the one on the screen, with its figures, or is told to be broken. */
async function show(
  registry: RegistryClient,
  {outline, issues, issueCount, extents}: Opening,
  controller: AbortController,
  url: string,
): Promise<void> {
  if (outline && outline.regions.count > 0) {
    if (extents) rememberExtents(outline.regions.geometry, extents)
    const reading = firstReading(outline, store.getState().chosen)
    // Whoever cancels meanwhile closes it, and the figures are refused.
    const stop = () => registry.close()
    controller.signal.addEventListener('abort', stop, {once: true})
    const account = await registry.account(reading)
    controller.signal.removeEventListener('abort', stop)
    // Each in a task of its own: what was handed over, what the map needs of it, the first rendering.
    await anotherTask()
    groundOf(outline, registry.sourceAt(reading.asOf))
    await anotherTask()
    if (running !== controller) return registry.close()
    setLoadState({progress: null, failure: null})
    keepRegistry(registry, failUnexpectedly)
    openDataset(outline, {...account, reading})
    return
  }
  registry.close()
  const ofManifest = issues.filter((issue) => issue.severity === 'error')
  if (outline) fail({kind: 'no-regions', issues: ofManifest, issueCount}, issues)
  else if (issues.some(isMissingManifest)) fail({kind: 'missing-manifest', url}, issues)
  else fail({kind: 'broken-manifest', issues: ofManifest, issueCount}, issues)
}

function anotherTask(): Promise<void> {
  return new Promise((next) => setTimeout(next))
}

function isMissingManifest({code, file}: DataIssue): boolean {
  return code === 'missing-file' && file === MANIFEST_NAME
}

function failUnexpectedly(error: unknown): void {
  fail({kind: 'unexpected', message: error instanceof Error ? error.message : String(error)}, [])
}

function fail(failure: Failure, issues: readonly DataIssue[]): void {
  setLoadState({progress: null, failure})
  failLoading(issues)
}

/** The file being read, and the rows of all so far. */
function tally(): (progress: SourceProgress) => void {
  const files = new Map<string, SourceProgress>()
  return (one) => {
    files.set(one.source, one)
    const {file, bytes, totalBytes, done} = one
    setLoadState({
      failure: null,
      progress: {
        file,
        bytes,
        totalBytes,
        done,
        rows: [...files.values()].reduce((sum, {rows}) => sum + rows, 0),
      },
    })
  }
}
