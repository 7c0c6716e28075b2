/**
 * Web Mercator in units of the world's width at zoom 0 = 512, y to the north: the space of the campaign's
 * shaders. Positions there are held relative to an origin near them, so that 32-bit floats keep centimetres.
 */
export const WORLD = 512

export function mercatorX(lon: number): number {
  return (WORLD * (lon + 180)) / 360
}

export function mercatorY(lat: number): number {
  const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180)
  return WORLD * (0.5 + Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI))
}

export interface Origin {
  x: number
  y: number
}
