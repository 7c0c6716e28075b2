import type {Changes} from './changes'
import {headerNames} from './headers'

/** What the properties of regions mean, feature after feature: most have the same ones in the same order. */
export class RegionColumns {
  private headers: readonly string[] = []
  private byName = new Map<string, string>()
  private readonly told = new Set<string>()

  /** @param given by a person: property → name */
  constructor(
    readonly file: string,
    readonly changes: Changes,
    private readonly given: Readonly<Record<string, string>> = {},
  ) {}

  /** Name in the contract → property of a feature. */
  of(properties: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
    const headers = Object.keys(properties)
    const same =
      headers.length === this.headers.length && headers.every((one, index) => one === this.headers[index])
    if (!same) this.read(headers)
    return this.byName
  }

  private read(headers: readonly string[]): void {
    const {names, by} = headerNames(
      'regions',
      headers.map((header) => header.trim()),
      this.given,
    )
    this.headers = headers
    this.byName = new Map()
    for (const [column, header] of headers.entries()) {
      if (!this.byName.has(names[column])) this.byName.set(names[column], header)
      if (by[column] !== 'words' || this.told.has(header)) continue
      this.told.add(header)
      this.changes.add(this.file, header, 'column-name', null, header, names[column])
    }
  }
}
