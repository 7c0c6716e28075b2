import type {ArchiveMember} from './archive'
import {columnOf} from './workbookPlace'
import {BadWorkbook} from './workbookProblem'
import {textsOf} from './workbookXml'
import {attribute, type XmlHandler, XmlScanner} from './xmlScanner'

/** Cells of one column that were made one, from the first row to the last. */
export interface Merge {
  column: number
  first: number
  last: number
}

export interface FilledCell {
  row: number
  column: number
  text: string
}

const MOST = 200_000
const END_OF_ROWS = /<\/(?:\w+:)?sheetData\s*>|<(?:\w+:)?sheetData\s*\/>/
const OVERLAP = 64

/** The merged cells of a sheet over more than one row. They stand behind the rows, which are not looked at. */
export function mergesOf(member: ArchiveMember): Merge[] {
  const reader = new MergeReader()
  const scanner = new XmlScanner(reader)
  let before: string | null = ''
  for (const text of textsOf(member)) {
    if (before === null) scanner.push(text)
    else {
      const seen: string = before + text
      const end = END_OF_ROWS.exec(seen)
      before = end ? null : seen.slice(-OVERLAP)
      if (end) scanner.push(seen.slice(end.index + end[0].length))
    }
    if (reader.ended) break
  }
  return reader.merges.sort((a, b) => a.first - b.first)
}

class MergeReader implements XmlHandler {
  readonly merges: Merge[] = []
  ended = false

  open(name: string, attributes: string): void {
    if (name !== 'mergeCell') return
    const place = /^([a-z]{1,3})(\d{1,7}):[a-z]{1,3}(\d{1,7})$/i.exec(attribute(attributes, 'ref') ?? '')
    if (!place || Number(place[3]) <= Number(place[2])) return
    if (this.merges.length >= MOST) throw new BadWorkbook('workbook-too-large')
    this.merges.push({column: columnOf(place[1]), first: Number(place[2]), last: Number(place[3])})
  }

  close(name: string): void {
    // What comes behind is no concern of ours, and may be long.
    if (name === 'mergeCells' || name === 'worksheet') this.ended = true
  }

  text(): void {}
}

/** Writes the value of merged cells, which stands in the first of them, into those below. Rows come in their order. */
export class MergeFiller {
  private next = 0
  private readonly open = new Map<number, {last: number; text: string}>()

  constructor(private readonly merges: readonly Merge[]) {}

  /** Fills a row that is not blank; returns the cells that it wrote. */
  fill(record: string[], row: number): FilledCell[] {
    const filled: FilledCell[] = []
    for (const [column, {last, text}] of this.open) {
      if (row > last) this.open.delete(column)
      else if ((record[column] ?? '') === '') {
        while (record.length < column) record.push('')
        record[column] = text
        filled.push({row, column, text})
      }
    }
    for (; this.next < this.merges.length && this.merges[this.next].first <= row; this.next++) {
      const {column, first, last} = this.merges[this.next]
      const text = record[column] ?? ''
      if (first === row && text !== '') this.open.set(column, {last, text})
    }
    return filled
  }
}
