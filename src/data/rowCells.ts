import {type Campaign, filesOf, SOURCE_KEYS, type Source, type SourceKey, sourceName} from '#domain/campaign'
import type {Correction} from '#domain/change'
import {newContext} from './context'
import {Corrections} from './corrections'
import {type Features, flattened} from './features'
import {headerNames} from './headers'
import {isObject} from './jsonObject'
import {readManifest} from './manifest'
import {type PackageFile, type PackageReader, textOf} from './reader'
import type {TableKind} from './readTable'
import {readRegionFile} from './regionFile'
import type {RejectedRow} from './rejected'
import {readTableFiles} from './tableFile'
import {TABLES} from './tableKinds'

/** A row as it stands in its file, corrections made. */
export interface RowCells {
  header: readonly string[]
  /** What the columns are called in the contract, else their own header. */
  names: readonly string[]
  cells: readonly string[]
}

/**
 * Reads one row of a package again, whether it was accepted or not. Null where there is no such row, or its file
 * cannot be read.
 *
 * @param file as issues name it
 */
export async function rowCells(
  reader: PackageReader,
  file: string,
  row: number,
  corrections: readonly Correction[],
): Promise<RowCells | null> {
  const manifest = await reader.open(reader.manifest)
  const {campaign, named} = readManifest(manifest ? await textOf(manifest) : '', reader.manifest)
  const place = campaign && placeOf(campaign, file)
  const opened = place && (await reader.open(place.source.url))
  if (!campaign || !place || !opened) return null
  const context = {...newContext(campaign, named), corrections}
  if (place.key === 'regions') return featureCells(opened, place.source, row, corrections)
  const kind = onlyRow(TABLES[place.key], row)
  const told = () => {}
  await readTableFiles(kind, context, [
    {source: place.source, opened: {file: opened, onBytes: told, onRows: told}},
  ])
  const [table] = context.rejected
  const found = table?.rows.find((one: RejectedRow) => one.row === row)
  if (!found) return null
  const {names} = headerNames(place.key, table.header, place.source.columns)
  return {header: table.header, names, cells: found.cells}
}

function placeOf(campaign: Campaign, file: string): {key: SourceKey; source: Source} | null {
  for (const key of SOURCE_KEYS) {
    const named = campaign.sources[key]
    const source = named && filesOf(named).find((one) => sourceName(one) === file)
    if (source) return {key, source}
  }
  return null
}

/** The same table, of which one row is set aside and no other is looked at. */
function onlyRow(kind: TableKind<string, unknown>, wanted: number): TableKind<string, unknown> {
  return {
    ...kind,
    sink: () => ({
      room() {},
      read(row) {
        if (row.rowNumber === wanted) row.orphan(0)
      },
      accept() {},
      finish: () => null,
    }),
  }
}

async function featureCells(
  file: PackageFile,
  source: Source,
  row: number,
  corrections: readonly Correction[],
): Promise<RowCells | null> {
  const read = await readRegionFile(file, () => {}, source.encoding)
  const feature = 'features' in read ? featureAt(read, row) : undefined
  const made = new Corrections(corrections, sourceName(source))
  const corrected = feature && made.appliedToFeature(flattened(feature), row, () => {})
  const {properties} = (corrected ?? {}) as {properties?: unknown}
  if (!isObject(properties)) return null
  const header = Object.keys(properties)
  const cells = Object.values(properties).map((value) => (typeof value === 'object' ? '' : String(value)))
  return {header, names: headerNames('regions', header, source.columns).names, cells}
}

function featureAt({features, rowOf}: Features, row: number): object | undefined {
  let index = 0
  try {
    for (const feature of features) {
      if (rowOf(feature, index++) === row) return (feature ?? undefined) as object | undefined
    }
  } catch {
    // What is behind a feature that is no JSON is not read.
  }
  return undefined
}
