import type {Basemap} from '#domain/basemap'

/** A tile of the web's square world: column from the west, row from the north. */
export interface TileId {
  z: number
  x: number
  y: number
}

/** The address of a tile, with the person's key in it. */
export function tileUrl(
  template: string,
  {z, x, y}: TileId,
  {scheme, subdomains}: Pick<Basemap, 'scheme' | 'subdomains'>,
  key: string,
): string {
  const fromSouth = 2 ** z - 1 - y
  const row = scheme === 'tms' ? fromSouth : y
  const values: Record<string, string | number> = {
    z,
    x,
    y: row,
    '-y': fromSouth,
    TileMatrix: z,
    TileCol: x,
    TileRow: row,
    s: subdomains[(x + y) % subdomains.length],
    key: encodeURIComponent(key),
  }
  return template.replace(/\{(-?\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}
