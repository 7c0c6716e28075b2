import {SOURCE_KEYS, type SourceKey, sourceName} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import type {Kept} from './kept'
import {shallow} from './nesting'
import {packedRegions} from './packRegions'
import {packedTableFile} from './packTables'
import {MANIFEST_NAME, type PackageReader, textOf} from './reader'
import {type PackageReading, readPackage} from './readPackage'

/** How the files of a source were to be read; what is packed is read as it is. */
type ReadOptions = Partial<
  Record<'columns' | 'sheet' | 'header_row' | 'encoding' | 'delimiter' | 'more', unknown>
>

const ISSUES_NAME = 'issues.json'

/** Of each source the file that it is packed into. */
const PACKED_NAMES: Record<SourceKey, string> = {
  regions: 'regions.topojson',
  projects: 'projects.parquet',
  progress: 'progress.parquet',
  houses: 'houses.parquet',
  assessments: 'assessments.parquet',
  milestones: 'milestones.parquet',
}

/** All names that a packed package may have. */
export const PACKED_FILES: readonly string[] = [MANIFEST_NAME, ISSUES_NAME, ...Object.values(PACKED_NAMES)]

/**
 * The same package in forms that load fast: tables as Parquet, regions as quantised TopoJSON in WGS-84, all issues
 * and the counts of rows beside them, and a manifest that leads to these. Only rows that were accepted are packed.
 *
 * @returns no files for a package of which there is no Dataset
 */
export async function packPackage(
  reader: PackageReader,
): Promise<{reading: PackageReading; files: Map<string, string | Uint8Array<ArrayBuffer>> | null}> {
  const reading = await readPackage(reader)
  const {dataset} = reading
  const manifest = dataset && (await reader.open(reader.manifest))
  if (!dataset || !manifest) return {reading, files: null}
  const files = new Map<string, string | Uint8Array<ArrayBuffer>>()
  files.set(MANIFEST_NAME, packedManifest(await textOf(manifest), dataset))
  files.set(ISSUES_NAME, JSON.stringify(keptFrom(dataset)))
  files.set(PACKED_NAMES.regions, packedRegions(dataset.regions, dataset.counties))
  for (const key of SOURCE_KEYS) {
    if (key !== 'regions' && dataset.campaign.sources[key]) {
      files.set(PACKED_NAMES[key], packedTableFile(key, dataset))
    }
  }
  return {reading, files}
}

/**
 * As it was written, what is wrong with it included; only where the sources are, and in which system, is new. Old
 * names and corrections have done their work: the rows are packed as they were read.
 */
function packedManifest(text: string, {campaign}: Dataset): string {
  const {aliases, corrections, ...raw} = shallow(JSON.parse(text)) as {
    sources: Record<string, object>
    aliases?: unknown
    corrections?: unknown
  }
  const sources = {...raw.sources}
  for (const key of SOURCE_KEYS) {
    if (!campaign.sources[key]) continue
    const {columns, sheet, header_row, encoding, delimiter, more, ...rest} = sources[key] as ReadOptions
    sources[key] = {...rest, url: PACKED_NAMES[key], crs: 'EPSG:4326'}
  }
  return `${JSON.stringify({...raw, sources, packed: {issues: ISSUES_NAME}}, null, 2)}\n`
}

/** Of a package that was packed before, these are the files and rows of the one that it was made from. */
function keptFrom({campaign, issues, rows, parts}: Dataset): Kept {
  const files = SOURCE_KEYS.flatMap((key) => {
    const source = campaign.sources[key]
    return source ? [[key, sourceName(source)]] : []
  })
  return {files: Object.fromEntries(files), rows, parts, issues}
}
