import {decode} from 'fast-png'
import type {Page} from 'playwright-core'

/** A picture as rows of red, green, blue, alpha. */
export interface Pixels {
  width: number
  height: number
  data: Buffer
}

/** A picture without or with an alpha channel, of 8 bits a channel. */
export function decodePng(png: Uint8Array): Pixels {
  const {width, height, channels, depth, data} = decode(png)
  if (depth !== 8 || channels < 3) throw new Error(`a picture of ${channels} channels of ${depth} bits`)
  if (channels === 4) return {width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength)}
  const pixels = Buffer.alloc(4 * width * height, 255)
  for (let pixel = 0; pixel < width * height; pixel++)
    for (let channel = 0; channel < 3; channel++) pixels[4 * pixel + channel] = data[3 * pixel + channel]
  return {width, height, data: pixels}
}

/** Colours as 'rrggbb' with the share of the picture that each covers, the widest first. */
export function colours({data}: Pixels): {colour: string; share: number}[] {
  const counts = new Map<number, number>()
  for (let i = 0; i < data.length; i += 4) {
    const key = data.readUIntBE(i, 3)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts]
    .map(([key, count]) => ({colour: key.toString(16).padStart(6, '0'), share: (count * 4) / data.length}))
    .sort((a, b) => b.share - a.share)
}

/** The share of pixels that differ by more than a shade. */
export function difference(a: Pixels, b: Pixels): number {
  if (a.data.length !== b.data.length) return 1
  let count = 0
  for (let i = 0; i < a.data.length; i += 4) {
    const apart = Math.max(
      Math.abs(a.data[i]! - b.data[i]!),
      Math.abs(a.data[i + 1]! - b.data[i + 1]!),
      Math.abs(a.data[i + 2]! - b.data[i + 2]!),
    )
    if (apart > 8) count++
  }
  return (count * 4) / a.data.length
}

/** Turns WebGL2 off before the page's own scripts run. */
export async function withoutWebgl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest])
    } as typeof real
  })
}
