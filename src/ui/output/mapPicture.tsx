import {type Camera, CampaignMap, type Padding} from '#map/CampaignMap'
import type {Renderer} from '#map/software/detect'
import type {Obstacle} from '#scene/labels'
import type {Scene} from '#scene/scene'

export interface MapPictureOf {
  scene: Scene
  renderer: Renderer
  landUrl: string
  /** CSS pixels. */
  width: number
  height: number
  /** Size of the map's type: 1 on a desk. */
  scale: number
  pixelRatio: number
  /** Null = the whole area, fitted into what nothing covers. */
  camera: Camera | null
  padding: Padding
  obstacles: Obstacle[]
}

export interface MapPicture {
  canvas: HTMLCanvasElement
  /** False where tiles of the basemap did not come: land and sea stand there instead. */
  hasBasemap: boolean
}

/** What went wrong with a picture of the map, for a sentence. */
export class PictureFailed extends Error {
  constructor(readonly why: 'blank' | 'late') {
    super(`the picture of the map is ${why}`)
  }
}

/** The whole of a large map in software takes seconds; longer than this it never comes. */
const LATEST_MS = 90_000

/**
 * The map drawn anew beside the screen at a pixel ratio of its own: sharp at any size, by the same code as on the
 * screen. It is taken down afterwards.
 *
 * @throws PictureFailed; the signal's reason when aborted
 */
export async function mapPicture(of: MapPictureOf, signal: AbortSignal): Promise<MapPicture> {
  const container = document.createElement('div')
  Object.assign(container.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${of.width}px`,
    height: `${of.height}px`,
    visibility: 'hidden',
    pointerEvents: 'none',
    zIndex: '-1',
    contain: 'strict',
  })
  container.inert = true
  document.body.append(container)
  const map = new CampaignMap(optionsOf(of, container))
  try {
    if (of.camera) map.moveTo(of.camera)
    else if (of.scene.ground.bounds) map.fit(of.scene.ground.bounds, of.padding)
    await within(map.show(of.scene), signal)
    // Rows that were asked for with the first picture are in the second.
    await within(map.show(of.scene), signal)
    const hasBasemap = await within(map.tilesDrawn(), signal)
    return {canvas: flattened(map.canvases(), of), hasBasemap}
  } finally {
    map.destroy()
    container.remove()
  }
}

function optionsOf(
  {renderer, landUrl, scene, scale, pixelRatio, obstacles}: MapPictureOf,
  container: HTMLElement,
) {
  const nothing = () => {}
  return {
    container,
    renderer,
    landUrl,
    theme: scene.theme,
    scale,
    pixelRatio,
    obstacles: () => obstacles,
    onHover: nothing,
    onClick: nothing,
    onCamera: nothing,
    onContext: nothing,
    onScales: nothing,
  }
}

/** In the same task as the drawing: a WebGL canvas is blank later. */
function flattened(
  layers: HTMLCanvasElement[],
  {width, height, pixelRatio}: MapPictureOf,
): HTMLCanvasElement {
  const whole = document.createElement('canvas')
  whole.width = Math.round(width * pixelRatio)
  whole.height = Math.round(height * pixelRatio)
  const context = whole.getContext('2d')
  if (!context) throw new PictureFailed('blank')
  for (const layer of layers) context.drawImage(layer, 0, 0, whole.width, whole.height)
  if (isBlank(whole)) throw new PictureFailed('blank')
  return whole
}

/** One colour alone, or nothing: no map is so. */
function isBlank(picture: HTMLCanvasElement): boolean {
  const small = document.createElement('canvas')
  small.width = small.height = 48
  const context = small.getContext('2d')
  if (!context || picture.width === 0) return true
  context.drawImage(picture, 0, 0, 48, 48)
  const pixels = new Uint32Array(context.getImageData(0, 0, 48, 48).data.buffer)
  return pixels.every((pixel) => pixel === pixels[0])
}

function within<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const late = setTimeout(() => reject(new PictureFailed('late')), LATEST_MS)
    const abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, {once: true})
    work.then(resolve, reject).finally(() => {
      clearTimeout(late)
      signal.removeEventListener('abort', abort)
    })
  })
}

/** Pixels that a canvas may hold in all: browsers hold four of them at once while a map is drawn. */
const MOST_PIXELS = 40e6

/** The pixel ratio that can be drawn, at most the one wanted. @param longest what the graphics library holds */
export function feasibleRatio(
  width: number,
  height: number,
  wanted: number,
  longest = longestSide(),
): number {
  return Math.min(wanted, longest / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)))
}

let longestKnown = 0

/** Asked once. */
function longestSide(): number {
  if (longestKnown > 0) return longestKnown
  const context = document.createElement('canvas').getContext('webgl2')
  const held = context?.getParameter(context.MAX_RENDERBUFFER_SIZE) as number | undefined
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  longestKnown = Math.min(held ?? 4096, 16384)
  return longestKnown
}
