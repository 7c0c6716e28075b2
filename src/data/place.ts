import type {RegionGeometry} from '#domain/dataset'
import {type Bounds, boundsOfRegions, hasGeometry, metresToRegion} from '#domain/geometry'
import {crsNameOf, type ReadingContext} from './context'
import {type Crs, crsOf} from './crs'
import type {Row} from './row'
import {parseNumber} from './values'

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/**
 * Reads where a row's point lies. A bad or missing place is listed and the row stays, undrawn. A table with
 * neither column tells no places, and nothing is missing.
 */
export class PlaceReader {
  /** Of the row read last, WGS-84; NaN for none. */
  lon = Number.NaN
  lat = Number.NaN
  private readonly crs: Crs | null
  private readonly geometry: RegionGeometry | null
  private readonly bounds: Bounds
  private readonly accuracyM: number

  constructor(
    private readonly context: ReadingContext,
    source: 'projects' | 'houses',
    private readonly at: {lon: number; lat: number},
  ) {
    const told = at.lon >= 0 || at.lat >= 0
    this.crs = told ? crsOf(crsNameOf(context.campaign, source)) : null
    this.geometry = context.geometry
    this.bounds = context.geometry ? boundsOfRegions(context.geometry) : NOWHERE
    this.accuracyM = context.campaign.boundaryAccuracyM
  }

  /** @param township index of the region that the row names; negative if there is none */
  read(row: Row, township: number): void {
    this.lon = Number.NaN
    this.lat = Number.NaN
    if (!this.crs) return
    const lon = coordinate(row, this.at.lon, 'lon', 180)
    const lat = coordinate(row, this.at.lat, 'lat', 90)
    if (Number.isNaN(lon) || Number.isNaN(lat)) return
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) [this.lon, this.lat] = this.crs.toWgs84(lon, lat)
    if (township >= 0 && this.geometry) this.check(row, township, lon, lat)
  }

  /** Whether the point lies where its township does or, if not, would do so with its coordinates exchanged. */
  private check(row: Row, township: number, lon: number, lat: number): void {
    const drawn = !Number.isNaN(this.lon)
    const metres = drawn ? this.metresOff(township, this.lon, this.lat) : Infinity
    if (metres <= this.accuracyM) return
    const value = `${row.text(this.at.lon)}, ${row.text(this.at.lat)}`
    if (Math.abs(lon) <= 90 && Math.abs(lat) <= 180 && this.fits(township, ...this.crs!.toWgs84(lat, lon))) {
      row.warn(this.at.lon, 'swapped-coordinates', undefined, value)
    } else if (drawn) {
      row.warn(
        this.at.lon,
        'outside-township',
        {metres: Math.round(metres), ...this.between(township)},
        value,
      )
    }
  }

  /** The township that the row names and that where its point lies, '' for none. */
  private between(township: number): {named: string; in: string} {
    const names = this.context.names()
    const at = this.context.index().regionAt(this.lon, this.lat)
    return {named: names.label(township), in: at < 0 ? '' : names.label(at)}
  }

  private fits(township: number, lon: number, lat: number): boolean {
    if (hasGeometry(this.geometry!, township)) return this.metresOff(township, lon, lat) <= this.accuracyM
    const [west, south, east, north] = this.bounds
    return west <= lon && lon <= east && south <= lat && lat <= north
  }

  /** Of a township without a geometry nothing is known. */
  private metresOff(township: number, lon: number, lat: number): number {
    return hasGeometry(this.geometry!, township) ? metresToRegion(this.geometry!, township, lon, lat) : 0
  }
}

/** NaN for what is no number. That is listed, and so is one out of range. */
function coordinate(row: Row, column: number, name: string, most: number): number {
  const text = row.text(column)
  const value = text === '' ? Number.NaN : parseNumber(text)
  if (text === '') row.list(column, 'missing-value', undefined, name)
  else if (Number.isNaN(value)) row.list(column, 'bad-number')
  else if (Math.abs(value) > most) row.list(column, 'out-of-range', {least: -most, most})
  return value
}
