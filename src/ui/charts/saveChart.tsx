import {type Caption, chartSvg} from './chartSvg'

export interface About extends Partial<Caption> {
  source: string
}

/** Pixels across: sharp on a slide and on a page of A4. */
const WIDTH = 3600

/** A chart as a file. */
export async function chartFile(
  svg: SVGSVGElement,
  about: Required<About>,
  form: 'svg' | 'png',
): Promise<Blob> {
  const markup = chartSvg(svg, about)
  return form === 'svg' ? new Blob([markup], {type: 'image/svg+xml'}) : pictureOf(markup)
}

async function pictureOf(markup: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  const scale = Math.max(1, WIDTH / image.naturalWidth)
  canvas.width = Math.round(image.naturalWidth * scale)
  canvas.height = Math.round(image.naturalHeight * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  )
}
