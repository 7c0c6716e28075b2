import type {Encoding} from '#domain/campaign'
import type {Change, Correction} from '#domain/change'
import type {Dataset} from '#domain/dataset'
import {countIssues, type DataIssue} from '#domain/issue'
import {issuesInOrder} from './context'
import {keptOf, withKept} from './kept'
import {LONGEST_MANIFEST, type ManifestReading, noManifest, readManifest} from './manifest'
import {type FileReading, PackageRun} from './packageRun'
import {type PackageReader, textOf} from './reader'
import {fileIssue} from './readTable'
import type {RejectedTable} from './rejected'
import {brokenIssue, type ReadingHooks, type SourceProgress} from './sourceFiles'
import type {SourceDatum} from './suspectedCrs'

export type {SourceProgress} from './sourceFiles'

export interface PackageReading {
  /** Null where the manifest says too little to make figures of the rows. */
  dataset: Dataset | null
  issues: DataIssue[]
  rows: Dataset['rows']
  /** Each source that was there, when it was done. */
  sources: SourceProgress[]
  /** Each file of a source that the manifest names, there or not. */
  files: FileReading[]
  /** What was read otherwise than it stands. */
  changes: Change[]
  /** Cells that a person put right, as the package has them. */
  corrections: readonly Correction[]
  /** Rows that enter no figure, by table. */
  rejected: RejectedTable[]
  /** What the tests of the declared coordinate systems found, by table. */
  datum: SourceDatum[]
}

/**
 * Reads a campaign package: manifest, regions, then table after table. Whatever is wrong with it becomes an
 * issue; it throws only when it is aborted.
 */
export async function readPackage(reader: PackageReader, hooks: ReadingHooks = {}): Promise<PackageReading> {
  let encoding: Encoding = 'utf-8'
  const manifest = await readManifestFile(reader, (found) => {
    encoding = found
  })
  hooks.signal?.throwIfAborted()
  if (!manifest.campaign) {
    const nothing = {rows: {}, sources: [], files: [], changes: [], corrections: [], rejected: [], datum: []}
    return {dataset: null, issues: manifest.issues, ...nothing}
  }
  const run = new PackageRun(reader, hooks, manifest.campaign, manifest)
  run.context.changes.encoding(reader.manifest, encoding)
  const dataset = await run.dataset()
  const kept = manifest.packed && (await keptOf(reader, manifest.packed.issues))
  const fresh = {manifest: manifest.issues, tables: issuesInOrder(run.context)}
  const issues = withKept(kept, run.packed, fresh, dataset)
  dataset.issues = issues
  dataset.issueCount = countIssues(issues)
  return {
    dataset: manifest.usable ? dataset : null,
    issues,
    rows: dataset.rows,
    sources: run.sources,
    files: run.files,
    changes: run.context.changes.list(),
    corrections: run.context.corrections,
    rejected: run.context.rejected,
    datum: run.datum,
  }
}

async function readManifestFile(
  {manifest, open}: PackageReader,
  onEncoding: (found: Encoding) => void,
): Promise<ManifestReading> {
  const file = await open(manifest)
  // One that breaks off is as good as missing.
  const text =
    file &&
    (await textOf(file, {onEncoding, most: LONGEST_MANIFEST}).catch((error) => brokenIssue(manifest, error)))
  if (typeof text !== 'string') return noManifest(text ?? fileIssue(manifest, 'missing-file'))
  const reading = readManifest(text, manifest)
  if (text.includes('\ufffd')) reading.issues.unshift(fileIssue(manifest, 'bad-encoding'))
  return reading
}
