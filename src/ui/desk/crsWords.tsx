import type {DeskWords} from '#i18n/deskWords'

/** Belts of CGCS2000, 3° wide: zones 25…45 with the belt's number, then 75°…135° without. */
const BELTS = {zones: {first: 4513, zone: 25}, meridians: {first: 4534, degrees: 75}, last: 4554}

/** What coordinates may be in. */
export const CRS_NAMES: readonly string[] = [
  'EPSG:4326',
  'EPSG:4490',
  'GCJ-02',
  'BD-09',
  ...Array.from(
    {length: BELTS.last - BELTS.zones.first + 1},
    (_, place) => `EPSG:${BELTS.zones.first + place}`,
  ),
]

/** A coordinate system as people call it; its own name where nobody calls it otherwise. */
export function crsText(crs: string, {desk}: DeskWords): string {
  if (crs === 'EPSG:4326') return 'WGS-84'
  if (crs === 'EPSG:4490') return desk.crs.geographic
  const code = /^EPSG:(\d{4})$/.exec(crs)
  const number = code ? Number(code[1]) : 0
  const {zones, meridians, last} = BELTS
  if (number < zones.first || number > last) return crs
  return number < meridians.first
    ? desk.crs.belt(String(number - zones.first + zones.zone))
    : desk.crs.meridian(String((number - meridians.first) * 3 + meridians.degrees))
}
