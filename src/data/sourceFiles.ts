import {type Source, type SourceKey, sourceName} from '#domain/campaign'
import type {DataIssue} from '#domain/issue'
import {BadArchive} from './archiveProblem'
import type {PackageFile, PackageReader} from './reader'
import {fileIssue} from './readTable'
import type {OpenSource} from './tableFile'

/** How far the reading of one source has come. */
export interface SourceProgress {
  source: SourceKey
  file: string
  rows: number
  bytes: number
  /** Null where it is not known. */
  totalBytes: number | null
  done: boolean
}

export interface ReadingHooks {
  onProgress?: (progress: SourceProgress) => void
  /** The reading ends with its reason as soon as it is aborted. */
  signal?: AbortSignal
}

/** A file of a source, and how far it was read. */
export interface OpenedSource extends OpenSource {
  progress: SourceProgress
}

/** Opens a package's files; those that are missing or break off are listed. */
export class SourceFiles {
  constructor(
    private readonly reader: PackageReader,
    private readonly hooks: ReadingHooks,
    private readonly issues: DataIssue[],
  ) {}

  /** Null for a file that is missing, and for regions that the manifest does not name, which are not listed. */
  async open(key: SourceKey, source: Source): Promise<OpenedSource | null> {
    if (!source.url) return null
    const file = await this.fileAt(source)
    const totalBytes = file?.size ?? null
    const progress = {source: key, file: sourceName(source), rows: 0, bytes: 0, totalBytes, done: false}
    const tell = () => {
      this.hooks.signal?.throwIfAborted()
      this.hooks.onProgress?.({...progress})
    }
    return (
      file && {
        file,
        progress,
        onBytes: (bytes) => {
          progress.bytes += bytes
          tell()
        },
        onRows: (rows) => {
          progress.rows = rows
          tell()
        },
      }
    )
  }

  /** A file that holds no rows of the campaign: nobody is told how far it is read. */
  async openAside(source: Source): Promise<OpenSource | null> {
    const file = await this.fileAt(source)
    const tell = () => this.hooks.signal?.throwIfAborted()
    return file && {file, onBytes: tell, onRows: tell}
  }

  /** Tells that a file was read to its end. */
  finish({progress}: OpenedSource, rows: number): void {
    Object.assign(progress, {rows, done: true})
    this.hooks.onProgress?.({...progress})
  }

  private async fileAt(source: Source): Promise<PackageFile | null> {
    this.hooks.signal?.throwIfAborted()
    const name = sourceName(source)
    const file = await this.reader.open(source.url)
    if (!file) this.issues.push(fileIssue(name, 'missing-file'))
    return file && this.whole(file, name)
  }

  /** A file that breaks off is listed, and ends there. */
  private whole(file: PackageFile, name: string): PackageFile {
    const {hooks, issues} = this
    return {
      size: file.size,
      async *chunks() {
        try {
          yield* file.chunks()
        } catch (error) {
          hooks.signal?.throwIfAborted()
          issues.push(brokenIssue(name, error))
        }
      },
    }
  }
}

/** A file that cannot be read to its end. */
export function brokenIssue(file: string, error: unknown): DataIssue {
  const problem = error instanceof BadArchive ? error.problem : 'broken-off'
  return {...fileIssue(file, 'missing-file'), detail: {problem}}
}
