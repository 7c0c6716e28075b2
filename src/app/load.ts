import {loadPackage} from '#data/loadPackage'
import {MANIFEST_NAME} from '#data/reader'
import type {PackageReading, SourceProgress} from '#data/readPackage'
import type {DataIssue} from '#domain/issue'
import {selectView} from '#view/selectors'
import {failLoading, openDataset, startLoading, store} from '#view/store'
import {type Failure, setLoadState} from './loadState'

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
  performance.mark('zhentu:load-start')
  startLoading()
  setLoadState({progress: null, failure: null})
  try {
    const onProgress = tally()
    const reading = await loadPackage(url, {signal: controller.signal, onProgress})
    if (running === controller) finish(reading, url)
  } catch (error) {
    if (running !== controller) return
    if (controller.signal.aborted) fail({kind: 'cancelled'}, [])
    else fail({kind: 'unexpected', message: error instanceof Error ? error.message : String(error)}, [])
  }
}

export function cancelLoading(): void {
  running?.abort()
}

function finish({dataset, issues}: PackageReading, url: string): void {
  if (dataset && dataset.regions.count > 0) {
    setLoadState({progress: null, failure: null})
    openDataset(dataset)
    return
  }
  const ofManifest = issues.filter((issue) => issue.severity === 'error')
  if (dataset) fail({kind: 'no-regions', issues: ofManifest}, issues)
  else if (issues.some(isMissingManifest)) fail({kind: 'missing-manifest', url}, issues)
  else fail({kind: 'broken-manifest', issues: ofManifest}, issues)
}

function isMissingManifest({code, file}: DataIssue): boolean {
  return code === 'missing-file' && file === MANIFEST_NAME
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
