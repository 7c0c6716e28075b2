import type {ReadingContext} from './context'
import type {PlaceReader} from './place'
import type {ColumnPlaces} from './readTable'
import {REJECTED} from './references'
import type {Row} from './row'
import type {Found} from './townships'

type UnitKind = 'township' | 'county'

const CHANGES = {code: 'number-form', name: 'township-name', old: 'township-old'} as const

/** Reads which township a row belongs to: by its code or else by its name, or by where its point lies. */
export class TownshipCells {
  private readonly column: number
  private readonly countyColumn: number

  constructor(
    private readonly context: ReadingContext,
    at: ColumnPlaces<'township_code'>,
  ) {
    this.column = at.township_code
    this.countyColumn = at.county
  }

  /** Index of the township; negative, and listed, for none. */
  read(row: Row): number {
    const text = row.required(this.column)
    return text === '' ? -1 : this.township(row, text)
  }

  /** The same, and the row's place; a row without a township belongs to the one that its point lies in. */
  readPlaced(row: Row, place: PlaceReader): number {
    const text = row.text(this.column)
    if (text !== '') {
      const township = this.township(row, text)
      place.read(row, township)
      return township
    }
    place.read(row, -1)
    const drawn = !Number.isNaN(place.lon)
    const township = drawn ? this.context.index().regionAt(place.lon, place.lat) : -1
    if (township < 0) row.fail(this.column, 'missing-value')
    else {
      row.change(this.column, 'township-filled', this.context.names().label(township))
      this.checkCounty(row, township)
    }
    return township
  }

  private township(row: Row, text: string): number {
    const known = this.context.townships.find(text)
    if (known >= 0) {
      if (this.countyColumn >= 0) this.checkCounty(row, known)
      return known
    }
    if (known === REJECTED) row.orphan(this.column)
    if (known === REJECTED) return known
    const found = this.context.names().township(text, row.text(this.countyColumn))
    return named(row, this.column, found, 'township', this.context)
  }

  /** A row that says another county than its township's; an old one is no other. */
  private checkCounty(row: Row, township: number): void {
    const county = row.text(this.countyColumn)
    const names = this.context.names()
    const other = names.otherCounty(township, county)
    if (other === '') return
    row.warn(this.countyColumn, 'other-county', {named: other, township: names.label(township)})
  }
}

/** The index that was found for a cell, which is told as a change; negative, and listed, for none. */
export function named(
  row: Row,
  column: number,
  found: Found,
  kind: UnitKind,
  {names}: ReadingContext,
): number {
  if (!('index' in found)) {
    const detail = 'candidates' in found ? {problem: 'ambiguous', ...found} : found.suggestion && {...found}
    row.fail(column, 'unknown-township', detail || undefined)
    return -1
  }
  const {index, by} = found
  if (index === REJECTED) row.orphan(column)
  else row.change(column, CHANGES[by], kind === 'county' ? names().countyName(index) : names().label(index))
  return index
}
