import type {PackageSource} from './packageSource'
import type {PackageReading, SourceProgress} from './readPackage'
import type {WorkerMessage} from './worker'

export interface LoadingHooks {
  onProgress?: (progress: SourceProgress) => void
  /** Aborting ends the worker at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Reads a package in a worker of its own, which ends with it.
 *
 * @param source the URL of a manifest, relative to the page, or a package's files by name
 * @throws the signal's reason when aborted; an Error if the worker cannot run. What is wrong with the
 * package is in the reading's issues.
 */
export function loadPackage(source: PackageSource, hooks: LoadingHooks = {}): Promise<PackageReading> {
  const {onProgress, signal} = hooks
  return new Promise<PackageReading>((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'})
    const end = () => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
    }
    const abort = () => {
      end()
      reject(signal!.reason)
    }
    signal?.addEventListener('abort', abort)
    worker.onmessage = ({data}: MessageEvent<WorkerMessage>) => {
      if (data.kind === 'progress') return onProgress?.(data.progress)
      end()
      if (data.kind === 'done') resolve(data.reading)
      else reject(new Error(`The package could not be read: ${data.reason}`))
    }
    worker.onerror = (event) => {
      end()
      reject(new Error(`The worker that reads packages did not start: ${event.message}`))
    }
    // A worker resolves URLs by its own place.
    worker.postMessage(typeof source === 'string' ? new URL(source, document.baseURI).href : source)
  })
}
