import {type Caption, chartSvg} from './chartSvg'

export interface About extends Partial<Caption> {
  source: string
  /** Of the file, without its ending. */
  name: string
}

/** Pixels across: sharp on a slide and on a page of A4. */
const WIDTH = 3600

/** Hands a chart over as a file. */
export async function saveChart(
  svg: SVGSVGElement,
  about: Required<About>,
  form: 'svg' | 'png',
): Promise<void> {
  const markup = chartSvg(svg, about)
  const blob = form === 'svg' ? new Blob([markup], {type: 'image/svg+xml'}) : await pictureOf(markup)
  const stem = `${about.name}-${about.kind}`.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${stem}.${form}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
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
