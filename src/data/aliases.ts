import type {ReadingContext} from './context'
import {NINGBO_ALIASES} from './ningboAliases'
import type {ColumnPlaces, RowSink, TableKind} from './readTable'
import type {References} from './references'
import type {Row} from './row'

/** What a unit went by. Empty texts where nothing is said. */
export interface Alias {
  /** Index of the township, or -1 where the unit is a county. */
  township: number
  /** Index of the county, or -1. */
  county: number
  oldCode: string
  oldName: string
  /** The county that a township was in. */
  oldCounty: string
}

const COLUMNS = ['code', 'old_code', 'old_name', 'county', 'since'] as const
type Column = (typeof COLUMNS)[number]

/** Names and codes that units went by: a table of the package. */
export const ALIASES: TableKind<Column, Alias[]> = {
  source: 'aliases',
  columns: COLUMNS,
  required: ['code'],
  sink: (at, _extra, context) => new AliasSink(at, context),
}

/** Those of the bundled table whose units the package has. */
export function bundledAliases({townships, counties}: ReadingContext): Alias[] {
  return NINGBO_ALIASES.flatMap(([code, oldCode, oldName, oldCounty]) => {
    const unit = unitOf(code, townships, counties)
    return unit ? [{...unit, oldCode, oldName, oldCounty}] : []
  })
}

class AliasSink implements RowSink<Alias[]> {
  private readonly aliases: Alias[] = []
  private next: Alias | null = null

  constructor(
    private readonly at: ColumnPlaces<Column>,
    private readonly context: ReadingContext,
  ) {}

  room(): void {}

  read(row: Row): void {
    const {at} = this
    const {townships, counties} = this.context
    const code = row.required(at.code)
    const unit = unitOf(code, townships, counties)
    if (!unit && code !== '') row.reference(at.code, townships, 'unknown-township')
    row.dueDay(at.since)
    const [oldCode, oldName, oldCounty] = [row.text(at.old_code), row.text(at.old_name), row.text(at.county)]
    if (oldCode + oldName + oldCounty === '') row.list(at.old_name, 'missing-value', undefined, 'old_name')
    this.next = unit && {...unit, oldCode, oldName, oldCounty}
  }

  accept(): void {
    if (this.next) this.aliases.push(this.next)
  }

  finish(): Alias[] {
    return this.aliases
  }
}

function unitOf(
  code: string,
  townships: References,
  counties: References,
): Pick<Alias, 'township' | 'county'> | null {
  const township = townships.find(code)
  const county = township < 0 ? counties.find(code) : -1
  return township >= 0 || county >= 0 ? {township, county} : null
}
