import {overAny, unmultiplied} from './colors'
import {type PatternSettings, patternPainters} from './patterns'
import type {PixelCamera} from './pixelCamera'

/** What the graphics library drew while the camera rests, as read back: rows from bottom to top. */
export interface Readback {
  /** Device pixels. */
  width: number
  height: number
  /** Four bytes a pixel: the region's number from its lowest byte; 255 where there is a region. */
  ids: Uint8Array
  /** Four bytes a pixel: the borders' colour, premultiplied. */
  lines: Uint8Array
}

/** With the camera that it was drawn for. */
export interface GroundPicture extends Readback {
  /** In device pixels. */
  camera: PixelCamera
  /** Device pixels of a CSS pixel. */
  pixelRatio: number
}

/** A readback made ready for months: rows from top to bottom, numbers of pixels as `row * width + column`. */
export interface Picture {
  width: number
  height: number
  /** Region + 1 of each pixel; 0 for none. */
  regions: Uint32Array
  runs: Runs
  /** Pixels whose colour is that of a border at any month, not premultiplied. */
  fixed: {at: Uint32Array; colors: Uint32Array}
  /** Pixels where a border lets the region shine through, and the border's colour, premultiplied. */
  veiled: {at: Uint32Array; colors: Uint32Array}
}

/** Pixels of one region side by side in a row; those of region r are `start[r] … start[r + 1] - 1`. */
export interface Runs {
  start: Uint32Array
  /** The first pixel of each run. */
  from: Uint32Array
  length: Uint16Array
}

export function pictureOf({width, height, ids, lines}: Readback): Picture {
  const regions = new Uint32Array(width * height)
  const borders = new Uint32Array(width * height)
  let most = 0
  const numbers = wordsOf(ids)
  const colors = wordsOf(lines)
  for (let row = 0; row < height; row++) {
    const below = (height - 1 - row) * width
    const here = row * width
    for (let column = 0; column < width; column++) {
      const id = numbers[below + column]
      if (id >>> 24 > 127) {
        const region = (id & 0xffffff) + 1
        regions[here + column] = region
        if (region > most) most = region
      }
      borders[here + column] = colors[below + column]
    }
  }
  return {width, height, regions, runs: runsOf(regions, width, most), ...bordersOf(borders, regions)}
}

/**
 * A month's ground: each pixel in its region's colour and pattern, the borders above. The same as the shaders of
 * layers/fill.ts give.
 * @param texels four bytes a region: red, green, blue, pattern code
 * @param pixels one word a pixel, rows from top to bottom, not premultiplied
 */
export function paintGround(
  picture: Picture,
  texels: Uint8Array,
  marks: PatternSettings,
  pixels: Uint32Array,
): void {
  const {regions, fixed, veiled} = picture
  const alpha = Math.round(255 * marks.opacity)
  const colors = colorTable(texels, alpha)
  for (let i = 0; i < regions.length; i++) pixels[i] = colors[regions[i]]
  paintPatterns(picture, texels, marks, pixels)
  for (let i = 0; i < fixed.at.length; i++) pixels[fixed.at[i]] = fixed.colors[i]
  for (let i = 0; i < veiled.at.length; i++) {
    const at = veiled.at[i]
    pixels[at] = overAny(veiled.colors[i], pixels[at])
  }
}

/** The colour of each region + 1; nothing at 0. */
function colorTable(texels: Uint8Array, alpha: number): Uint32Array {
  const count = texels.length / 4
  const colors = new Uint32Array(count + 1)
  for (let region = 0; region < count; region++) colors[region + 1] = colorAt(texels, region, alpha)
  return colors
}

function colorAt(texels: Uint8Array, region: number, alpha: number): number {
  const at = 4 * region
  return ((alpha << 24) | (texels[at + 2] << 16) | (texels[at + 1] << 8) | texels[at]) >>> 0
}

function paintPatterns(
  {runs, width, height}: Picture,
  texels: Uint8Array,
  marks: PatternSettings,
  pixels: Uint32Array,
): void {
  const alpha = Math.round(255 * marks.opacity)
  const painterOf = patternPainters(marks, width, height, pixels)
  const count = Math.min(texels.length / 4, runs.start.length - 1)
  for (let region = 0; region < count; region++) {
    const pattern = texels[4 * region + 3]
    const paint = pattern === 0 ? null : painterOf(pattern, colorAt(texels, region, alpha))
    if (!paint) continue
    for (let run = runs.start[region]; run < runs.start[region + 1]; run++)
      paint(runs.from[run], runs.length[run])
  }
}

function wordsOf(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4)
}

/** Counted first, then laid down in order of their regions. */
function runsOf(regions: Uint32Array, width: number, most: number): Runs {
  const start = new Uint32Array(most + 2)
  eachRun(regions, width, (region) => {
    start[region + 1]++
  })
  for (let region = 1; region < start.length; region++) start[region] += start[region - 1]
  const total = start[most + 1]
  const from = new Uint32Array(total)
  const length = new Uint16Array(total)
  const next = start.slice()
  eachRun(regions, width, (region, first, end) => {
    const run = next[region]++
    from[run] = first
    length[run] = end - first
  })
  return {start: start.subarray(0, most + 1), from, length}
}

function eachRun(
  regions: Uint32Array,
  width: number,
  told: (region: number, first: number, end: number) => void,
): void {
  let at = 0
  while (at < regions.length) {
    const first = at
    const region = regions[first]
    const rowEnd = first - (first % width) + width
    while (at < rowEnd && regions[at] === region) at++
    if (region > 0) told(region - 1, first, at)
  }
}

function bordersOf(borders: Uint32Array, regions: Uint32Array): Pick<Picture, 'fixed' | 'veiled'> {
  const isFixed = (at: number) => borders[at] >>> 24 === 255 || regions[at] === 0
  let [fixedCount, veiledCount] = [0, 0]
  for (let at = 0; at < borders.length; at++) {
    if (borders[at] === 0) continue
    if (isFixed(at)) fixedCount++
    else veiledCount++
  }
  const fixed = {at: new Uint32Array(fixedCount), colors: new Uint32Array(fixedCount)}
  const veiled = {at: new Uint32Array(veiledCount), colors: new Uint32Array(veiledCount)}
  for (let at = borders.length - 1; at >= 0; at--) {
    if (borders[at] === 0) continue
    if (isFixed(at)) {
      fixed.at[--fixedCount] = at
      fixed.colors[fixedCount] = unmultiplied(borders[at])
    } else {
      veiled.at[--veiledCount] = at
      veiled.colors[veiledCount] = borders[at]
    }
  }
  return {fixed, veiled}
}
