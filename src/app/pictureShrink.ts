/** CSS pixels of the longer side: as large as a projector shows half a screen. */
const LONGEST_SIDE = 1600
const LARGEST_FILE = 60_000_000
/** Pixels; larger ones would take gigabytes to be drawn. */
const MOST_PIXELS = 120_000_000
/** Bytes above which a drawing is kept as a photograph. */
const LARGEST_PNG = 1_500_000

/** Why a file is no picture for a stop. */
export type PictureTrouble = 'picture-large' | 'picture-unreadable'

export class PictureRefused extends Error {
  constructor(readonly why: PictureTrouble) {
    super(`the picture was refused: ${why}`)
  }
}

/**
 * A picture drawn anew, at most 1600 pixels long: what a camera wrote into it besides, as the place and the owner, and
 * what a drawing would fetch or run, is gone.
 *
 * @throws PictureRefused
 */
export async function shrunk(file: Blob): Promise<Blob> {
  if (file.size > LARGEST_FILE) throw new PictureRefused('picture-large')
  const url = URL.createObjectURL(file)
  try {
    const image = await drawable(url)
    const {naturalWidth: width, naturalHeight: height} = image
    if (width === 0 || height === 0) throw new PictureRefused('picture-unreadable')
    if (width * height > MOST_PIXELS) throw new PictureRefused('picture-large')
    const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    const isPhoto = file.type === 'image/jpeg'
    const png = isPhoto ? null : await drawn(canvas, image, 'image/png')
    return png && png.size <= LARGEST_PNG ? png : await drawn(canvas, image, 'image/jpeg')
  } finally {
    URL.revokeObjectURL(url)
  }
}

function drawable(url: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new PictureRefused('picture-unreadable'))
    image.src = url
  })
}

function drawn(canvas: HTMLCanvasElement, image: HTMLImageElement, type: string): Promise<Blob> {
  const context = canvas.getContext('2d')
  if (!context) throw new PictureRefused('picture-unreadable')
  // A photograph has no holes.
  if (type === 'image/jpeg') {
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  } else context.clearRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new PictureRefused('picture-unreadable'))),
      type,
      0.85,
    ),
  )
}
