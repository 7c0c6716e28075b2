import {type ColumnMetaData, type FileMetaData, parquetMetadata, type SchemaElement} from 'hyparquet'
import {BadBytes} from './byteReader'

/** What a column's values are, besides how they are written. */
export type ParquetForm = 'number' | 'text' | 'boolean' | 'date' | 'timestamp'

export interface ParquetColumn {
  name: string
  element: SchemaElement
  form: ParquetForm
  /** Decimals that a whole number has (DECIMAL). */
  scale: number
  /** Ticks a day of a timestamp. */
  perDay: number
  /** Of each group of rows. */
  chunks: ColumnMetaData[]
}

/** A file's columns, none of them read yet. */
export interface ParquetFile {
  bytes: Uint8Array<ArrayBuffer>
  rows: number
  groupRows: number[]
  columns: ParquetColumn[]
  /** Names of columns that hold lists, groups or what else no table has. */
  unread: string[]
  marks: Map<string, string>
}

const MAGIC = 0x31524150
const MOST_METADATA = 1 << 22
/** A run of bytes that might be one endless number. */
const MOST_RUN = 4096
/** Many more than any campaign has. A small file may say that it has more, and fill all memory. */
const MOST_ROWS = 1 << 24
const ROWS_A_BYTE = 4
const FREE_ROWS = 100_000
const DAY_MS = 86_400_000

/** @throws BadBytes, or what hyparquet throws at a broken footer */
export function openParquet(bytes: Uint8Array<ArrayBuffer>): ParquetFile {
  const metadata = parquetMetadata(footerOf(bytes), {geoparquet: false})
  const groupRows = metadata.row_groups.map((group) => Number(group.num_rows))
  const rows = groupRows.reduce((sum, one) => sum + one, 0)
  const most = Math.min(MOST_ROWS, FREE_ROWS + bytes.length * ROWS_A_BYTE)
  if (!(rows >= 0 && rows <= most && groupRows.every((one) => one >= 0))) throw new BadBytes('rows')
  const {leaves, unread} = flatColumns(metadata.schema)
  const columns: ParquetColumn[] = []
  for (const element of leaves) {
    const kind = kindOf(element)
    if (kind) columns.push({name: element.name, element, ...kind, chunks: chunksOf(metadata, element.name)})
    else unread.push(element.name)
  }
  const marks = new Map((metadata.key_value_metadata ?? []).map(({key, value}) => [key, value ?? '']))
  return {bytes, rows, groupRows, columns, unread, marks}
}

/** From the metadata to the end of the file; guarded against numbers that have no end. */
function footerOf(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (bytes.length < 12) throw new BadBytes('short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const length = view.getUint32(bytes.length - 8, true)
  if (view.getUint32(bytes.length - 4, true) !== MAGIC) throw new BadBytes('no parquet')
  if (length > MOST_METADATA || length > bytes.length - 12) throw new BadBytes('metadata length')
  const footer = bytes.subarray(bytes.length - 8 - length)
  let run = 0
  for (const byte of footer) {
    run = byte < 128 ? 0 : run + 1
    if (run > MOST_RUN) throw new BadBytes('an endless number')
  }
  return footer
}

/** The columns that are neither groups nor lists. */
function flatColumns(schema: readonly SchemaElement[]): {leaves: SchemaElement[]; unread: string[]} {
  const leaves: SchemaElement[] = []
  const unread: string[] = []
  for (let i = 1; i < schema.length; i++) {
    const element = schema[i]
    if (!element.num_children) {
      if (element.repetition_type === 'REPEATED') unread.push(element.name)
      else leaves.push(element)
      continue
    }
    unread.push(element.name)
    for (let below = element.num_children; below > 0 && i < schema.length - 1; below--) {
      below += schema[++i].num_children ?? 0
    }
  }
  return {leaves, unread}
}

function chunksOf({row_groups}: FileMetaData, name: string): ColumnMetaData[] {
  return row_groups.map(({columns}) => {
    const chunk = columns.find(
      ({meta_data}) => meta_data?.path_in_schema.length === 1 && meta_data.path_in_schema[0] === name,
    )
    if (!chunk?.meta_data || chunk.file_path) throw new BadBytes('a column is missing')
    return chunk.meta_data
  })
}

type Kind = Pick<ParquetColumn, 'form' | 'scale' | 'perDay'>

/** Null for what no cell of a table can hold. */
function kindOf({type, converted_type, logical_type, scale}: SchemaElement): Kind | null {
  const kind = (form: ParquetForm, decimals = 0, perDay = 1): Kind => ({form, scale: decimals, perDay})
  const decimal = converted_type === 'DECIMAL' || logical_type?.type === 'DECIMAL'
  if (type === 'BYTE_ARRAY') return decimal ? null : kind('text')
  if (type === 'FIXED_LEN_BYTE_ARRAY') return decimal ? kind('number', scale ?? 0) : null
  if (type === 'BOOLEAN') return kind('boolean')
  if (type === 'INT96') return kind('timestamp', 0, DAY_MS)
  if (converted_type === 'DATE' || logical_type?.type === 'DATE') return kind('date')
  if (logical_type?.type === 'TIMESTAMP') {
    return kind('timestamp', 0, DAY_MS * {MILLIS: 1, MICROS: 1e3, NANOS: 1e6}[logical_type.unit])
  }
  if (converted_type === 'TIMESTAMP_MILLIS') return kind('timestamp', 0, DAY_MS)
  if (converted_type === 'TIMESTAMP_MICROS') return kind('timestamp', 0, DAY_MS * 1e3)
  return type ? kind('number', decimal ? (scale ?? 0) : 0) : null
}
