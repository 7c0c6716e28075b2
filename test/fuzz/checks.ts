import {archiveReader} from '#data/archiveReader'
import {csvText} from '#data/csvText'
import {surveyedReader} from '#data/layeredReader'
import {mendedCorrections} from '#data/mended'
import {packPackage} from '#data/pack'
import {fileOf, memoryReader, type PackageReader} from '#data/reader'
import {type PackageReading, readPackage} from '#data/readPackage'
import {readRegionFile} from '#data/regionFile'
import {reportOf} from '#data/report'
import {surveyOf} from '#data/survey'
import {unpacked} from '#data/unpack'
import {openWorkbook, sheetRows} from '#data/workbook'
import {writeWorkbook} from '#data/writeWorkbook'
import type {Dataset} from '#domain/dataset'
import {rejectedRows, reportRows} from '#i18n/reportRows'
import {differenceOf} from '#measures/difference'
import {type Files, PACKAGE_ZIP} from './corpus'
import {brokenInvariants, figuresOf} from './invariants'

/** A package without a fault, beside which a broken one stands. */
export interface Twin {
  dataset: Dataset
  manifest: Record<string, unknown>
  reader: PackageReader
}

export function readerOf(files: Files): PackageReader {
  const zip = files.get(PACKAGE_ZIP)
  return zip ? archiveReader(async () => zip) : memoryReader(files)
}

/** All that is done with a package, done with this one; what does not hold. */
export async function packageFaults(files: Files, twin: Twin): Promise<string[]> {
  const {reading, files: packed} = await packPackage(readerOf(files))
  const {dataset} = reading
  if (dataset) {
    differenceOf(twin.dataset, dataset)
    differenceOf(dataset, twin.dataset)
  }
  return [
    ...brokenInvariants(reading, files.has('issues.json')),
    ...reportFaults(reading),
    ...(await mendedFaults(reading)),
    ...(dataset && packed ? await packedFaults(dataset, packed) : []),
  ]
}

/** Boundaries that are sound are the same, read as a whole and, as large ones are, feature by feature. */
export async function slicedFaults(files: Files): Promise<string[]> {
  const bytes = files.get('townships.geojson')
  // Of a key that stands twice either may be taken.
  if (!bytes || new TextDecoder().decode(bytes).split('features').length > 2) return []
  const whole = await featuresIn(bytes, Infinity)
  const sliced = whole === null ? null : await featuresIn(bytes, 0)
  return whole === sliced ? [] : [`sliced, ${whole} is ${sliced}`.slice(0, 500)]
}

/** Null for a file that is no JSON of boundaries. */
async function featuresIn(bytes: Uint8Array, large: number): Promise<string | null> {
  const found = await readRegionFile(fileOf(bytes), () => {}, undefined, large)
  return 'problem' in found ? null : JSON.stringify([[...found.features], found.crs, found.broken])
}

/** A folder is understood and read, with its own manifest or as an update of the twin. */
export async function surveyFaults(files: Files, twin: Twin, update: boolean): Promise<string[]> {
  const folder = await unpacked(files)
  if (update) folder.delete('campaign.json')
  const survey = await surveyOf(folder, {base: {manifest: twin.manifest, update}})
  const reading = await readPackage(surveyedReader(survey, folder, twin.reader))
  return brokenInvariants(reading, folder.has('issues.json')).map((fault) => `surveyed: ${fault}`)
}

function reportFaults(reading: PackageReading): string[] {
  const report = reportOf(reading)
  const faults = report.files.flatMap(({file, counts}) =>
    counts && Math.min(...Object.values(counts)) < 0 ? [`${file}: ${JSON.stringify(counts)}`] : [],
  )
  const tables = [
    reportRows(report, 'en'),
    reportRows(report, 'zh-CN'),
    ...reading.rejected.map((table) => rejectedRows(table, 'zh-CN')),
  ]
  return [...faults, ...tables.flatMap(writtenFaults)]
}

/** Rejected rows that go out and come back as they are mend nothing. */
async function mendedFaults({rejected}: PackageReading): Promise<string[]> {
  const faults: string[] = []
  for (const table of rejected) {
    const rows = rejectedRows(table, 'zh-CN')
    for (const file of [csvText(rows), workbookOf(rows)]) {
      for (const {row, column, before, after} of await mendedCorrections(fileOf(file), rejected, '')) {
        faults.push(`mended, ${row} ${column}: ${JSON.stringify([before, after]).slice(0, 300)}`)
      }
    }
  }
  return faults
}

/** A table goes out as a file, and has all its rows when it is opened again. */
function writtenFaults(table: (string | number)[][]): string[] {
  csvText(table)
  const workbook = openWorkbook(workbookOf(table))
  if (typeof workbook === 'string') return [`a workbook was written that is ${workbook}`]
  const read = [...sheetRows(workbook, workbook.sheets[0])].flatMap(({records}) => records)
  return read.length === table.length ? [] : [`of ${table.length} rows ${read.length} were written`]
}

function workbookOf([header, ...rows]: (string | number)[][]): Uint8Array<ArrayBuffer> {
  return writeWorkbook([{name: 'x', columns: header.map((one) => ({header: String(one)})), rows}])
}

/** What was accepted makes the same figures once it is packed. */
async function packedFaults(
  dataset: Dataset,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<string[]> {
  const again = await readPackage(memoryReader(files))
  if (!again.dataset) return [`packed, there is no dataset: ${JSON.stringify(again.issues).slice(0, 500)}`]
  const [before, after] = [linesOf(dataset), linesOf(again.dataset)]
  return before.flatMap((line, index) =>
    line === after[index] ? [] : [`packed, ${line} is ${after[index]}`],
  )
}

function linesOf(dataset: Dataset): string[] {
  const {total, regions} = figuresOf(dataset)
  return [dataset.rows, total, ...regions].map((one) => JSON.stringify(one))
}
