import {beltOfProjection} from './belts'

/** All that is read of a .prj; a longer one is none of ours. */
const MOST_CHARACTERS = 10_000
const CHINA_2000 = /CGCS_?2000|China_2000|China[_ ]Geodetic[_ ]Coordinate[_ ]System[_ ]2000|China 2000/i
const WORLD_1984 = /WGS[_ ]?(19)?84|World Geodetic System 1984/i
const PROJECTED = /^\s*PROJ(CS|CRS|ECTEDCRS)\b/i
const GEOGRAPHIC = /^\s*GEO(GCS|GCRS|GRAPHICCRS|DCRS)\b/i
const TRANSVERSE_MERCATOR = /Gauss_Kruger|Transverse[_ ]Mercator/i
const PARAMETER = /PARAMETER\["([^"]{1,80})",\s*([-+.\deE]{1,40})/gi

/**
 * The coordinate system that a .prj describes (well-known text): CGCS2000 or WGS-84 in degrees, or a 3° belt, told by
 * its figures and not by its name.
 *
 * @returns its name, or the one in the .prj for a system that is not read
 */
export function crsOfPrj(prj: string): string {
  const text = prj.slice(0, MOST_CHARACTERS)
  const name = /"([^"]{1,100})"/.exec(text)?.[1] ?? text.trim().slice(0, 100)
  const datum = CHINA_2000.test(text) ? 'EPSG:4490' : WORLD_1984.test(text) ? 'EPSG:4326' : null
  if (!datum) return name
  if (GEOGRAPHIC.test(text)) return datum
  return (PROJECTED.test(text) && TRANSVERSE_MERCATOR.test(text) && beltOf(text)) || name
}

function beltOf(text: string): string | null {
  const figures = new Map<string, number>()
  for (const [, name, value] of text.matchAll(PARAMETER)) {
    figures.set(name.toLowerCase().replaceAll(' ', '_'), Number(value))
  }
  const figure = (fallback: number, ...names: string[]) =>
    names.map((one) => figures.get(one)).find((one) => one !== undefined) ?? fallback
  const scale = figure(1, 'scale_factor', 'scale_factor_at_natural_origin')
  const origin = figure(0, 'latitude_of_origin', 'latitude_of_natural_origin')
  const north = figure(0, 'false_northing')
  if (scale !== 1 || origin !== 0 || north !== 0) return null
  const meridian = figure(Number.NaN, 'central_meridian', 'longitude_of_natural_origin')
  return beltOfProjection(meridian, figure(Number.NaN, 'false_easting'))
}
