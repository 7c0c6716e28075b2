import {type ArchiveMember, openArchive} from './archive'
import {isArchive, isOldOffice} from './signatures'
import type {CellSetting} from './workbookCell'
import {FormatReader} from './workbookFormats'
import {type FilledCell, type Merge, mergesOf} from './workbookMerges'
import {ContentsReader, type Parts, type Relations, relationsOf} from './workbookParts'
import {BadWorkbook, type WorkbookProblem, workbookProblem} from './workbookProblem'
import {RowReader} from './workbookRows'
import {StringReader} from './workbookStrings'
import {scan, scanned} from './workbookXml'

export interface Workbook {
  sheets: Sheet[]
  setting: CellSetting
}

export interface Sheet {
  name: string
  hidden: boolean
  member: ArchiveMember
  /** Null until they are asked for. */
  merges: Merge[] | null
}

/** Rows of a sheet as texts, with their numbers. */
export interface SheetRows {
  records: string[][]
  rows: number[]
  filled: FilledCell[]
}

/** What the data desk shows of a sheet. `rows` are the first ones that are not blank, `numbers` theirs. */
export interface SheetHead {
  name: string
  hidden: boolean
  rows: string[][]
  numbers: number[]
}

const BATCH_ROWS = 1024
const MOST_SHEETS = 1000
const HEAD_ROWS = 30

/** Opens an .xlsx or .xlsm: all but its sheets is read. Never throws at what the bytes are. */
export function openWorkbook(bytes: Uint8Array): Workbook | WorkbookProblem {
  if (!isArchive(bytes)) return problemOfOld(bytes)
  const archive = openArchive(bytes)
  if (typeof archive === 'string') return archive
  const parts: Parts = new Map(archive.members.map((member) => [member.name.toLowerCase(), member]))
  try {
    return read(parts)
  } catch (error) {
    return workbookProblem(error)
  }
}

/** Whether an archive is a workbook, of whatever program, and no folder of files. */
export function isWorkbook(names: Iterable<string>): boolean {
  for (const name of names) if (/^(xl\/workbook\.(xml|bin)|content\.xml)$/i.test(name)) return true
  return false
}

/**
 * The rows of a sheet that are not empty.
 *
 * @throws what `workbookProblem` names
 */
export function* sheetRows({setting}: Workbook, sheet: Sheet): Generator<SheetRows> {
  sheet.merges ??= mergesOf(sheet.member)
  const reader = new RowReader(setting, sheet.merges)
  try {
    for (const _ of scanned(sheet.member, reader)) {
      if (reader.ended) break
      if (reader.records.length >= BATCH_ROWS) yield taken(reader)
    }
  } catch (error) {
    // What came before is read nevertheless.
    yield taken(reader)
    throw error
  }
  yield taken(reader)
  if (!reader.ended) throw new BadWorkbook('workbook-damaged')
}

/** The beginning of each sheet; empty for one that cannot be read. */
export function workbookSheets(bytes: Uint8Array): SheetHead[] | WorkbookProblem {
  const workbook = openWorkbook(bytes)
  return typeof workbook === 'string' ? workbook : workbook.sheets.map((sheet) => sheetHead(workbook, sheet))
}

export function sheetHead(workbook: Workbook, sheet: Sheet): SheetHead {
  const head: SheetHead = {name: sheet.name, hidden: sheet.hidden, rows: [], numbers: []}
  try {
    for (const {records, rows} of sheetRows(workbook, sheet)) {
      head.rows.push(...records.slice(0, HEAD_ROWS - head.rows.length))
      head.numbers.push(...rows.slice(0, HEAD_ROWS - head.numbers.length))
      if (head.rows.length >= HEAD_ROWS) break
    }
  } catch (error) {
    // What is wrong is told when the sheet is read.
    workbookProblem(error)
  }
  return head
}

function taken(reader: RowReader): SheetRows {
  const {records, rows, filled} = reader
  reader.records = []
  reader.rows = []
  reader.filled = []
  return {records, rows, filled}
}

function read(parts: Parts): Workbook {
  const root = [...relationsOf(parts, '').values()].find(({type}) => type === 'officeDocument')
  const path = root?.target ?? 'xl/workbook.xml'
  const main = parts.get(path.toLowerCase())
  if (!main || /\.bin$/i.test(path)) throw new BadWorkbook(problemWithout(parts))
  const relations = relationsOf(parts, path)
  const part = (wanted: string) => {
    const relation = [...relations.values()].find(({type}) => type === wanted)
    return relation && parts.get(relation.target.toLowerCase())
  }
  const contents = new ContentsReader()
  const formats = new FormatReader()
  const strings = new StringReader()
  scan(main, contents)
  scan(part('styles'), formats)
  scan(part('sharedStrings'), strings)
  const sheets = sheetsOf(contents, relations, parts)
  if (sheets.length === 0) throw new BadWorkbook('workbook-damaged')
  if (sheets.length > MOST_SHEETS) throw new BadWorkbook('workbook-too-large')
  const setting = {strings: strings.strings, forms: formats.forms, from1904: contents.from1904}
  return {sheets, setting}
}

/** Those that are there; a sheet may be a chart alone. A part that a thousand sheets share would be read as often. */
function sheetsOf({sheets}: ContentsReader, relations: Relations, parts: Parts): Sheet[] {
  const taken = new Set<ArchiveMember>()
  return sheets.flatMap(({name, hidden, id}) => {
    const relation = relations.get(id)
    const member = relation?.type === 'worksheet' && parts.get(relation.target.toLowerCase())
    if (!member || taken.has(member)) return []
    taken.add(member)
    return [{name, hidden, member, merges: null}]
  })
}

function problemWithout(parts: Parts): WorkbookProblem {
  if (parts.has('xl/workbook.bin')) return 'xlsb'
  return parts.has('content.xml') ? 'ods' : 'no-workbook'
}

/** Of bytes that are no zip: an encrypted workbook lies in a container of the old kind. */
function problemOfOld(bytes: Uint8Array): WorkbookProblem {
  if (!isOldOffice(bytes)) return 'no-workbook'
  const wanted = 'EncryptedPackage'
  for (let at = bytes.indexOf(69); at >= 0; at = bytes.indexOf(69, at + 1)) {
    if ([...wanted].every((letter, index) => bytes[at + index * 2] === letter.charCodeAt(0)))
      return 'encrypted'
  }
  return 'xls-old'
}
