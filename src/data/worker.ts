import {type PackageSource, readerOf} from './packageSource'
import {type PackageReading, readPackage, type SourceProgress} from './readPackage'
import {buffersOf} from './transfer'

/** What the worker tells the page. */
export type WorkerMessage =
  | {kind: 'progress'; progress: SourceProgress}
  | {kind: 'done'; reading: PackageReading}
  | {kind: 'failed'; reason: string}

/** Progress is told so often at most; each message costs the page some work. */
const TELL_EVERY_MS = 50

/** Only the shell: everything that is done here is `readPackage`. */
self.onmessage = async ({data}: MessageEvent<PackageSource>) => {
  try {
    const reading = await readPackage(readerOf(data), {onProgress: throttled()})
    const message: WorkerMessage = {kind: 'done', reading}
    self.postMessage(message, {transfer: buffersOf(reading.dataset)})
  } catch (error) {
    self.postMessage({kind: 'failed', reason: String(error)} satisfies WorkerMessage)
  }
}

function throttled(): (progress: SourceProgress) => void {
  let told = 0
  return (progress) => {
    const now = performance.now()
    if (!progress.done && now - told < TELL_EVERY_MS) return
    told = now
    self.postMessage({kind: 'progress', progress} satisfies WorkerMessage)
  }
}
