import type {Page} from 'playwright-core'

/** Channels of a quarter-sized picture that may be apart: names stand a part of a pixel elsewhere on a new map. */
const SHADES = 40

/** Pixels that differ by more than what the eye sees, both pictures at a quarter of their size. */
export function pixelsApart(page: Page, ...pictures: [Buffer, Buffer]): Promise<number> {
  return page.evaluate(
    async ([texts, shades]) => {
      const [one, other] = await Promise.all(
        texts.map(async (text) => {
          const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}))
          const [width, height] = [bitmap.width >> 2, bitmap.height >> 2]
          const context = new OffscreenCanvas(width, height).getContext('2d')!
          context.imageSmoothingQuality = 'high'
          context.drawImage(bitmap, 0, 0, width, height)
          return context.getImageData(0, 0, width, height).data
        }),
      )
      const isApart = (pixel: number) =>
        [0, 1, 2].some((channel) => Math.abs(one[pixel + channel] - other[pixel + channel]) > shades)
      let count = 0
      for (let pixel = 0; pixel < one.length; pixel += 4) if (isApart(pixel)) count++
      return count
    },
    [pictures.map((picture) => picture.toString('base64')), SHADES] as const,
  )
}
