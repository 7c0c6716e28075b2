import type {Projection} from '#scene/labels'

/** Above the campaign's canvas, which MapLibre holds among its controls. */
export function createLayer(): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  const above = {
    position: 'absolute',
    inset: 0,
    zIndex: 3,
    pointerEvents: 'none',
    width: '100%',
    height: '100%',
  }
  Object.assign(canvas.style, above)
  canvas.setAttribute('aria-hidden', 'true')
  return canvas
}

/** Clears a layer as large as the map, for drawing in CSS pixels. */
export function clearLayer(
  context: CanvasRenderingContext2D,
  {width, height}: Projection,
  ratio: number,
): void {
  const size = {width: Math.round(width * ratio), height: Math.round(height * ratio)}
  if (context.canvas.width !== size.width || context.canvas.height !== size.height)
    Object.assign(context.canvas, size)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
}
