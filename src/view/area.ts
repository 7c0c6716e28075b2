import {type Area, type LonLat, MOST_CORNERS, MOST_METRES} from '#domain/area'
import type {Parameter} from './parameter'

const NUMBER = /^-?\d+(\.\d+)?$/
/** A hundred-thousandth of a degree is a metre. */
const DECIMALS = 5

/**
 * `circle:lon,lat,metres`, `box:west,south,east,north`, `polygon:lon,lat;lon,lat;…`, `line:metres;lon,lat;…`,
 * `township:code,metres`.
 */
export const area: Parameter<Area> = {
  parse(text, reject) {
    const value = read(text)
    if (value === undefined) reject(text)
    return value
  },
  format(value) {
    switch (value.kind) {
      case 'circle':
        return `circle:${place(value.centre)},${whole(value.metres)}`
      case 'box':
        return `box:${place([value.west, value.south])},${place([value.east, value.north])}`
      case 'polygon':
        return `polygon:${value.corners.map(place).join(';')}`
      case 'line':
        return `line:${whole(value.metres)};${value.corners.map(place).join(';')}`
      case 'township':
        return `township:${value.code},${whole(value.metres)}`
    }
  },
}

/** As it stands in an address, so that what is drawn and counted is what a link brings back. */
export function roundedArea(value: Area): Area {
  return read(area.format(value)) ?? value
}

function read(text: string): Area | undefined {
  const [, kind, rest] = /^([a-z]+):(.*)$/s.exec(text) ?? []
  const parts = (rest ?? '').split(';')
  switch (kind) {
    case 'circle': {
      const [lon, lat, metres] = (rest ?? '').split(',')
      const centre = placeOf(`${lon},${lat}`)
      const size = metresOf(metres)
      const isWhole = rest?.split(',').length === 3
      return centre && size && isWhole ? {kind, centre, metres: size} : undefined
    }
    case 'box':
      return boxOf((rest ?? '').split(','))
    case 'polygon': {
      const corners = placesOf(parts)
      return corners && corners.length >= 3 ? {kind, corners} : undefined
    }
    case 'line': {
      const corners = placesOf(parts.slice(1))
      const metres = metresOf(parts[0])
      return corners && corners.length >= 2 && metres ? {kind, corners, metres} : undefined
    }
    case 'township': {
      const comma = (rest ?? '').lastIndexOf(',')
      const metres = metresOf((rest ?? '').slice(comma + 1))
      return comma > 0 && metres ? {kind, code: (rest ?? '').slice(0, comma), metres} : undefined
    }
  }
  return undefined
}

function boxOf(texts: readonly string[]): Area | undefined {
  const low = placeOf(texts.slice(0, 2).join(','))
  const high = placeOf(texts.slice(2).join(','))
  if (!low || !high || low[0] >= high[0] || low[1] >= high[1]) return undefined
  return {kind: 'box', west: low[0], south: low[1], east: high[0], north: high[1]}
}

function placesOf(texts: readonly string[]): LonLat[] | undefined {
  const places = texts.map(placeOf)
  if (places.length > MOST_CORNERS || places.includes(undefined)) return undefined
  return places as LonLat[]
}

function placeOf(text: string): LonLat | undefined {
  const parts = text.split(',')
  if (parts.length !== 2 || !parts.every((part) => NUMBER.test(part))) return undefined
  const [lon, lat] = parts.map(Number)
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : undefined
}

/** Above 0; whole. */
function metresOf(text: string | undefined): number | undefined {
  const metres = /^\d+$/.test(text ?? '') ? Number(text) : 0
  return metres > 0 && metres <= MOST_METRES ? metres : undefined
}

function place([lon, lat]: LonLat): string {
  return [lon, lat].map((degrees) => String(Number(degrees.toFixed(DECIMALS)) + 0)).join(',')
}

function whole(metres: number): string {
  return String(Math.max(1, Math.round(metres)))
}
