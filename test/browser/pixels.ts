import type {Browser, Page} from 'playwright-core'

/** A picture as rows of red, green, blue, alpha. */
export interface Pixels {
  width: number
  height: number
  data: Buffer
}

/** Decodes a PNG with the browser at hand. */
export async function decodePng(browser: Browser, png: Buffer): Promise<Pixels> {
  const page = decoders.get(browser) ?? browser.newPage()
  decoders.set(browser, page)
  const {width, height, base64} = await (await page).evaluate(drawPng, png.toString('base64'))
  return {width, height, data: Buffer.from(base64, 'base64')}
}

/** A blank page of each browser, kept for decoding. */
const decoders = new WeakMap<Browser, Promise<Page>>()

async function drawPng(base64: string) {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d canvas')
  context.drawImage(bitmap, 0, 0)
  const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height)
  let text = ''
  for (let i = 0; i < data.length; i += 8192) text += String.fromCharCode(...data.subarray(i, i + 8192))
  return {width: bitmap.width, height: bitmap.height, base64: btoa(text)}
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
