import proj4 from 'proj4'
import type {Axis, Crs} from './crs'

/** Codes with the belt's number in the false easting begin here, those without it at the next. */
const FIRST_NUMBERED = 4513
const FIRST_PLAIN = 4534
const FIRST_BELT = 25
const LAST_BELT = 45
const BELT_WIDTH = 3
/** A belt's number stands before its easting in millions of metres. */
const NUMBERED = 1_000_000

/** Less are no metres of this country but degrees. */
const LEAST_METRES = 1000
const EASTING: Axis = {
  least: LEAST_METRES,
  most: LAST_BELT * NUMBERED + 999_999,
  gap: [999_999, FIRST_BELT * NUMBERED],
}
const NORTHING: Axis = {least: LEAST_METRES, most: 10_000_000}

const converters = new Map<number, ReturnType<typeof newConverter>>()

/**
 * A 3° belt of CGCS2000 (Gauss-Krüger, metres). An easting with a belt's number is of that belt, whatever belt
 * was meant; one without is of the belt that the code names.
 *
 * @param code EPSG 4513 … 4554
 */
export function beltCrs(code: number): Crs {
  const numbered = code < FIRST_PLAIN
  const belt = FIRST_BELT + code - (numbered ? FIRST_NUMBERED : FIRST_PLAIN)
  return {
    axes: [EASTING, NORTHING],
    projected: true,
    toWgs84(easting, northing) {
      const number = Math.floor(easting / NUMBERED)
      const converter = converterOf(number === 0 ? belt : number)
      if (!converter || !Number.isFinite(northing)) return [Number.NaN, Number.NaN]
      const [lon, lat] = converter.inverse([easting - number * NUMBERED, northing])
      return [lon, lat]
    },
    fromWgs84(lon, lat) {
      const [easting, northing] = converterOf(belt)!.forward([lon, lat])
      return [numbered ? easting + belt * NUMBERED : easting, northing]
    },
    readAs(easting) {
      const number = Math.floor(easting / NUMBERED)
      if (number === (numbered ? belt : 0)) return null
      const meridian = (number === 0 ? belt : number) * BELT_WIDTH
      return `${Math.round((easting - number * NUMBERED) * 1000) / 1000} (${meridian}°E)`
    },
  }
}

/** The code, without the belt's number, of each belt whose meridian lies between two longitudes. */
export function plainBeltsBetween(west: number, east: number): string[] {
  const belts: string[] = []
  for (let belt = FIRST_BELT; belt <= LAST_BELT; belt++) {
    const meridian = belt * BELT_WIDTH
    if (meridian >= west && meridian <= east) belts.push(`EPSG:${FIRST_PLAIN + belt - FIRST_BELT}`)
  }
  return belts
}

/** The code of the belt whose number stands before an easting; null where none does. */
export function numberedBeltOf(easting: number): string | null {
  const belt = Math.floor(easting / NUMBERED)
  return isBelt(belt) ? `EPSG:${FIRST_NUMBERED + belt - FIRST_BELT}` : null
}

/** The code of a belt by its meridian and false easting, as a .prj names them; null for any other projection. */
export function beltOfProjection(meridian: number, falseEasting: number): string | null {
  const belt = meridian / BELT_WIDTH
  if (!isBelt(belt)) return null
  if (falseEasting === 500_000) return `EPSG:${FIRST_PLAIN + belt - FIRST_BELT}`
  return falseEasting === belt * NUMBERED + 500_000 ? `EPSG:${FIRST_NUMBERED + belt - FIRST_BELT}` : null
}

function isBelt(belt: number): boolean {
  return Number.isInteger(belt) && belt >= FIRST_BELT && belt <= LAST_BELT
}

function converterOf(belt: number): ReturnType<typeof newConverter> | null {
  if (!isBelt(belt)) return null
  const known = converters.get(belt)
  if (known) return known
  const converter = newConverter(belt)
  converters.set(belt, converter)
  return converter
}

function newConverter(belt: number) {
  return proj4(`+proj=tmerc +lon_0=${belt * BELT_WIDTH} +k=1 +x_0=500000 +ellps=GRS80 +units=m`)
}
