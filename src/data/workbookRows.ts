import {type CellSetting, cellText, plainText} from './workbookCell'
import {type FilledCell, type Merge, MergeFiller} from './workbookMerges'
import {columnOf, MOST_COLUMNS, MOST_ROWS} from './workbookPlace'
import {BadWorkbook} from './workbookProblem'
import {attribute, type XmlHandler} from './xmlScanner'

/** Of one sheet, the empty ones within a row included. */
const MOST_CELLS = 2 ** 26
const MOST_CHARACTERS = 300_000_000

/** Reads the rows of a sheet into records of texts, which whoever pushes the XML takes away. */
export class RowReader implements XmlHandler {
  records: string[][] = []
  rows: number[] = []
  /** Cells that took the value of the merged cell that they are a part of. */
  filled: FilledCell[] = []
  ended = false
  private record: string[] | null = null
  private row = 0
  private column = -1
  private type: string | null = null
  private style = 0
  private value: string | null = null
  private formula: string | null = null
  /** Which of the two is being read. */
  private into: 'value' | 'formula' | null = null
  private inReading = false
  private cells = 0
  private characters = 0
  private readonly filler: MergeFiller

  constructor(
    private readonly setting: CellSetting,
    merges: readonly Merge[],
  ) {
    this.filler = new MergeFiller(merges)
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.beginCell(attributes)
    else if (name === 'v' || (name === 't' && !this.inReading)) {
      this.value ??= ''
      this.into = 'value'
    } else if (name === 'row') this.beginRow(attributes)
    else if (name === 'f') {
      this.formula ??= ''
      this.into = 'formula'
    } else if (name === 'rPh') this.inReading = true
  }

  close(name: string): void {
    if (name === 'c') this.endCell()
    else if (name === 'row') this.endRow()
    else if (name === 'rPh') this.inReading = false
    else if (name === 'sheetData') {
      this.endRow()
      this.ended = true
    } else this.into = null
  }

  text(text: string): void {
    if (this.into === null) return
    this.count(0, text.length)
    if (this.into === 'value') this.value += text
    else this.formula += text
  }

  private beginRow(attributes: string): void {
    this.endRow()
    const row = attribute(attributes, 'r')
    this.row = row === null ? this.row + 1 : Number(row)
    if (!(this.row >= 1 && this.row <= MOST_ROWS)) throw new BadWorkbook('workbook-damaged')
    this.record = []
    this.column = -1
  }

  private endRow(): void {
    const {record, row} = this
    this.record = null
    if (!record || record.length === 0) return
    for (const cell of this.filler.fill(record, row)) {
      this.count(0, cell.text.length)
      this.filled.push(cell)
    }
    this.count(record.length, 0)
    this.records.push(record)
    this.rows.push(row)
  }

  private beginCell(attributes: string): void {
    const place = attribute(attributes, 'r')
    const column = place === null ? -1 : columnOf(place)
    this.column = column < 0 ? this.column + 1 : column
    if (this.column >= MOST_COLUMNS) throw new BadWorkbook('workbook-damaged')
    this.type = attribute(attributes, 't')
    this.style = Number(attribute(attributes, 's') ?? 0)
    this.value = null
    this.formula = null
  }

  /** Empty cells leave no trace: a sheet has many that only have a colour. */
  private endCell(): void {
    const {record, column, value} = this
    const reckoned = value !== null && (value !== '' || this.type === 'str')
    const text = reckoned ? cellText(this.type, value, this.style, this.setting) : this.unreckoned()
    this.value = null
    this.formula = null
    this.into = null
    if (text === '' || !record) return
    if (this.type === 's') this.count(0, text.length)
    while (record.length < column) record.push('')
    record[column] = text
  }

  /** A formula that no program has reckoned yet stands as it is, and is seen. */
  private unreckoned(): string {
    return this.formula === null ? '' : `=${plainText(this.formula)}`
  }

  private count(cells: number, characters: number): void {
    this.cells += cells
    this.characters += characters
    if (this.cells > MOST_CELLS || this.characters > MOST_CHARACTERS) {
      throw new BadWorkbook('workbook-too-large')
    }
  }
}
