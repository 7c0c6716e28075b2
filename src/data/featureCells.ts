import type {DataIssue, ErrorCode} from '#domain/issue'
import type {Crs} from './crs'
import {wordKey} from './forms'
import {shownText} from './nesting'
import type {RegionColumns} from './regionColumns'
import type {GeometryProblem, Polygons} from './rings'
import {parseFlag} from './values'
import {FLAG_WORDS} from './words'

/** The properties of one feature; what is wrong with them is listed. */
export class FeatureCells {
  rejected = false
  private readonly properties: Record<string, unknown>
  private readonly geometry: unknown
  /** Name in the contract → property. */
  private readonly propertyOf: ReadonlyMap<string, string>

  constructor(
    feature: unknown,
    private readonly file: string,
    /** Its index + 1, or that in the file that was packed. */
    readonly row: number,
    private readonly issues: DataIssue[],
    private readonly columns: RegionColumns,
  ) {
    const {properties, geometry} = (feature ?? {}) as {properties?: unknown; geometry?: unknown}
    this.properties = (typeof properties === 'object' && properties) as Record<string, unknown>
    this.properties ||= {}
    this.geometry = geometry
    this.propertyOf = columns.of(this.properties)
  }

  required(name: string): string {
    const text = this.text(name)
    if (text === '' && !this.isOdd(name)) this.fail(name, 'missing-value')
    return text
  }

  /** Codes may be numbers in the file; they are texts from here on. */
  text(name: string): string {
    const value = this.value(name)
    if (this.isOdd(name)) this.fail(name, 'unknown-value')
    if (typeof value !== 'string') return typeof value === 'number' ? String(value) : ''
    if (value.includes('\ufffd')) this.fail(name, 'bad-encoding')
    return value.trim()
  }

  scope(): boolean {
    const value = this.value('in_scope')
    if (value === undefined || value === null || value === '') return true
    const flag = typeof value === 'object' ? null : this.flag(String(value).trim())
    if (flag === null) this.fail('in_scope', 'unknown-value')
    return flag ?? true
  }

  /** None for a geometry that cannot be drawn; the region stays. */
  polygons(
    crs: Crs | null,
    polygonsOf: (geometry: unknown, crs: Crs) => Polygons | GeometryProblem,
  ): Polygons {
    // A coordinate system that is not read is listed once, with the manifest.
    if (!crs) return []
    const polygons = polygonsOf(this.geometry, crs)
    if (typeof polygons !== 'string') return polygons
    this.list('geometry', 'bad-geometry', typeOf(this.geometry), {problem: polygons})
    return []
  }

  fail(name: string, code: ErrorCode): void {
    this.rejected = true
    this.list(this.propertyOf.get(name) ?? name, code, shownText(this.value(name)))
  }

  private value(name: string): unknown {
    const property = this.propertyOf.get(name)
    return property === undefined ? undefined : this.properties[property]
  }

  private flag(text: string): boolean | null {
    const plain = parseFlag(text)
    const word = plain === null ? FLAG_WORDS.get(wordKey(text)) : undefined
    if (word === undefined) return plain
    const {file, changes} = this.columns
    changes.add(file, this.propertyOf.get('in_scope')!, 'word', this.row, text, word)
    return word === 'true'
  }

  /** Neither text nor number. */
  private isOdd(name: string): boolean {
    return (
      typeof this.value(name) === 'boolean' ||
      (typeof this.value(name) === 'object' && this.value(name) !== null)
    )
  }

  private list(column: string, code: ErrorCode, value: string | null, detail?: DataIssue['detail']): void {
    const issue = {severity: 'error' as const, file: this.file, row: this.row, column, code, value}
    this.issues.push(detail ? {...issue, detail} : issue)
  }
}

function typeOf(geometry: unknown): string | null {
  const type = (geometry as {type?: unknown} | null | undefined)?.type
  return typeof type === 'string' ? type : null
}
