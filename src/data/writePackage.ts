import {Zip, ZipDeflate, ZipPassThrough} from 'fflate'
import {isInside, type PackageFiles} from './packageFiles'
import {memoryReader, type PackageFile} from './reader'

/** Forms that are compressed already. */
const COMPRESSED = /\.(zip|xlsx|parquet|png|jpe?g|webp|gz)$/i
/** So many bytes of a zip are held before they become a Blob, which the browser may put on disk. */
const HELD_BYTES = 4 << 20

/** A zip of a package, made a piece at a time. Paths that lead out of the folder are left out. */
export async function packageZip(files: PackageFiles): Promise<Blob> {
  let held: Uint8Array<ArrayBuffer>[] = []
  let heldBytes = 0
  const parts: Blob[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    failure ??= error
    if (!chunk) return
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < HELD_BYTES) return
    parts.push(new Blob(held))
    held = []
    heldBytes = 0
  })
  const reader = memoryReader(files)
  for (const path of files.keys()) {
    const file = isInside(path) ? await reader.open(path) : null
    if (file) await addFile(zip, path, file)
  }
  zip.end()
  if (failure) throw failure
  return new Blob([...parts, ...held], {type: 'application/zip'})
}

async function addFile(zip: Zip, path: string, file: PackageFile): Promise<void> {
  const entry = COMPRESSED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path)
  zip.add(entry)
  for await (const chunk of file.chunks()) entry.push(chunk)
  entry.push(new Uint8Array(), true)
}
