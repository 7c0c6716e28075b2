import type {PackageSource} from '#data/packageSource'
import {MANIFEST_NAME} from '#data/reader'
import type {SourceProgress} from '#data/readPackage'
import type {DataIssue} from '#domain/issue'
import type {Account} from '#measures/account'
import type {LoadingProgress} from '#ui/Screens'
import {firstReading} from '#view/resolve'
import {store} from '#view/store'
import type {Failure} from './loadState'
import type {Opening} from './registry'
import {RegistryClient} from './registryClient'

/** A package that was read into a registry of its own. */
export interface OpenPackage {
  registry: RegistryClient
  opening: Opening
  /** What its rows say of the view's reading; null where it cannot be shown. */
  account: Account | null
  /** Why it cannot be shown. */
  failure: Failure | null
}

/**
 * Reads a package, whatever is on the screen.
 *
 * @param address as a failure names it
 * @throws the signal's reason as soon as it is aborted; an Error if the worker breaks down
 */
export async function openPackage(
  source: PackageSource,
  address: string,
  signal: AbortSignal,
  onProgress: (progress: LoadingProgress) => void,
): Promise<OpenPackage> {
  const registry = new RegistryClient()
  const close = () => registry.close()
  try {
    const opening = await registry.open(source, {signal, onProgress: tally(onProgress)})
    // Whoever aborts meanwhile closes it, and the figures are refused.
    signal.addEventListener('abort', close, {once: true})
    const failure = failureOf(opening, address)
    const {chosen} = store.getState()
    const reading = opening.outline && !failure ? firstReading(opening.outline, chosen) : null
    const account = reading && {...(await registry.account(reading)), reading}
    signal.throwIfAborted()
    return {registry, opening, account, failure}
  } catch (error) {
    close()
    throw signal.aborted ? signal.reason : error
  } finally {
    signal.removeEventListener('abort', close)
  }
}

function failureOf({outline, issues, issueCount}: Opening, address: string): Failure | null {
  if (outline && outline.regions.count > 0) return null
  if (!outline && issues.some(isMissingManifest)) return {kind: 'missing-manifest', url: address}
  const errors = issues.filter((issue) => issue.severity === 'error')
  return {kind: outline ? 'no-regions' : 'broken-manifest', issues: errors, issueCount}
}

function isMissingManifest({code, file}: DataIssue): boolean {
  return code === 'missing-file' && file === MANIFEST_NAME
}

/** The file being read, and the rows of all so far. */
function tally(tell: (progress: LoadingProgress) => void): (progress: SourceProgress) => void {
  const rows = new Map<string, number>()
  return (one) => {
    rows.set(one.source, one.rows)
    const {file, bytes, totalBytes, done} = one
    tell({file, bytes, totalBytes, done, rows: [...rows.values()].reduce((sum, some) => sum + some, 0)})
  }
}
