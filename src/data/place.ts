import type {RegionGeometry} from '#domain/dataset'
import {type Bounds, boundsOfRegions, hasGeometry, metresToRegion} from '#domain/geometry'
import type {PlacedSource, ReadingContext} from './context'
import {type Crs, isOn} from './crs'
import {parseDegrees, parseMetres} from './degrees'
import type {Row} from './row'
import {parseNumber} from './values'

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity]

/**
 * Reads where a row's point lies. A bad or missing place is listed and the row stays, undrawn. A file with
 * neither column tells no places, and nothing is missing.
 */
export class PlaceReader {
  /** Of the row read last, WGS-84; NaN for none. */
  lon = Number.NaN
  lat = Number.NaN
  /** As they stand in the file; NaN for none. */
  private first = Number.NaN
  private second = Number.NaN
  private crs: Crs | null = null
  private readonly geometry: RegionGeometry | null
  private readonly bounds: Bounds
  private readonly accuracyM: number

  constructor(
    private readonly context: ReadingContext,
    private readonly source: PlacedSource,
    private readonly at: {lon: number; lat: number},
  ) {
    this.geometry = context.geometry
    this.bounds = context.geometry ? boundsOfRegions(context.geometry) : NOWHERE
    this.accuracyM = context.campaign.boundaryAccuracyM
  }

  /** @param township index of the region that the row names; negative if there is none */
  read(row: Row, township: number): void {
    this.locate(row)
    this.compare(row, township)
  }

  /** Where the row's point lies, whatever township it names. */
  locate(row: Row): void {
    this.lon = Number.NaN
    this.lat = Number.NaN
    this.first = Number.NaN
    this.second = Number.NaN
    this.crs = this.context.crs[this.source] ?? null
    const {crs, at} = this
    if (!crs) return
    const first = coordinate(row, at.lon, 'lon', crs, 0)
    const second = coordinate(row, at.lat, 'lat', crs, 1)
    if (Number.isNaN(first) || Number.isNaN(second)) return
    this.first = first
    this.second = second
    if (!isOn(crs.axes[0], first) || !isOn(crs.axes[1], second)) return
    ;[this.lon, this.lat] = crs.toWgs84(first, second)
    const otherwise = crs.readAs?.(first)
    if (otherwise) row.change(at.lon, 'coordinate-form', otherwise)
  }

  /** Whether the point lies where its township does or, if not, would do so with its coordinates exchanged. */
  compare(row: Row, township: number): void {
    const {first, second, at} = this
    if (Number.isNaN(first) || township < 0 || !this.geometry) return
    this.context.samples[this.source]?.at(-1)?.sample.add(township, first, second)
    const drawn = !Number.isNaN(this.lon)
    const metres = drawn ? this.metresOff(township, this.lon, this.lat) : Infinity
    if (metres <= this.accuracyM) return
    const value = `${row.text(at.lon)}, ${row.text(at.lat)}`
    if (this.fitsExchanged(township)) row.warn(at.lon, 'swapped-coordinates', undefined, value)
    else if (drawn) {
      row.warn(at.lon, 'outside-township', {metres: Math.round(metres), ...this.between(township)}, value)
    }
  }

  private fitsExchanged(township: number): boolean {
    const {axes, toWgs84} = this.crs!
    if (!isOn(axes[0], this.second) || !isOn(axes[1], this.first)) return false
    return this.fits(township, ...toWgs84(this.second, this.first))
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
function coordinate(row: Row, column: number, name: string, crs: Crs, axis: 0 | 1): number {
  const text = row.text(column)
  if (text === '') row.list(column, 'missing-value', undefined, name)
  if (text === '') return Number.NaN
  let value = parseNumber(text)
  if (Number.isNaN(value)) value = otherForm(row, column, text, crs)
  const {least, most} = crs.axes[axis]
  if (Number.isNaN(value)) row.list(column, 'bad-number')
  else if (!isOn(crs.axes[axis], value)) row.list(column, 'out-of-range', {least, most})
  return value
}

function otherForm(row: Row, column: number, text: string, {projected}: Crs): number {
  const value = projected ? parseMetres(text) : parseDegrees(text)
  if (!Number.isNaN(value)) row.change(column, 'coordinate-form', String(Math.round(value * 1e8) / 1e8))
  return value
}
