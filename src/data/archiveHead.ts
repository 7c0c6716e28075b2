import {openArchive} from './archive'
import type {FileLook, TableHead} from './look'
import {propertiesHead} from './propertiesHead'
import {bytesOf, type PackageFile} from './reader'
import type {UnreadableProblem} from './surveyed'
import {isWorkbook, type SheetHead, workbookSheets} from './workbook'
import type {WorkbookProblem} from './workbookProblem'

/** Bytes. Larger ones are read when they are read, and looked at no more. */
const MOST_BYTES = 2 ** 29
const SHOWN_FEATURES = 60

type ArchiveLook = Pick<FileLook, 'form' | 'problem' | 'tables' | 'regions'>

/** What a zip, or a workbook of the old kind, shows: its sheets, or the fields of its shapes. */
export async function archiveHead(file: PackageFile): Promise<ArchiveLook> {
  if ((file.size ?? 0) > MOST_BYTES) return unread('too-large')
  const bytes = await bytesOf(file)
  const archive = openArchive(bytes)
  const names = typeof archive === 'string' ? [] : archive.members.map(({name}) => name)
  if (names.some((name) => /\.shp$/i.test(name)) && !isWorkbook(names)) return shapefile(bytes)
  if (typeof archive !== 'string' && !isWorkbook(names)) return unread('archive')
  const sheets = workbookSheets(bytes)
  if (typeof sheets === 'string') return unread(problemOf(sheets))
  const visible = sheets.filter(({hidden}) => !hidden)
  const tables = (visible.length > 0 ? visible : sheets).map(sheetTable)
  return {form: 'workbook', problem: null, tables, regions: null}
}

function unread(problem: UnreadableProblem): ArchiveLook {
  return {form: 'unknown', problem, tables: [], regions: null}
}

function problemOf(problem: WorkbookProblem): UnreadableProblem {
  if (problem === 'xls-old') return 'old-workbook'
  if (problem === 'encrypted' || problem === 'archive-encrypted') return 'encrypted'
  if (problem === 'workbook-too-large' || problem === 'archive-too-large') return 'too-large'
  return problem === 'ods' || problem === 'xlsb' || problem === 'no-workbook' ? 'other-workbook' : 'damaged'
}

function sheetTable({name, rows, numbers}: SheetHead): TableHead {
  return {sheet: name, records: rows, rows: numbers}
}

async function shapefile(bytes: Uint8Array): Promise<ArchiveLook> {
  const {shapefileFeatures} = await import('./shapefile')
  const found = shapefileFeatures(bytes)
  if ('problem' in found) return unread('damaged')
  const first: Record<string, unknown>[] = []
  let features = 0
  for (const feature of found.features) {
    features++
    if (first.length < SHOWN_FEATURES)
      first.push((feature as {properties: Record<string, unknown>}).properties)
  }
  return {
    form: 'shapefile',
    problem: null,
    tables: [],
    regions: {properties: propertiesHead(first), features},
  }
}
