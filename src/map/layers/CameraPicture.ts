import type {Device, Framebuffer, RenderPass, Texture} from '@luma.gl/core'
import type {Readback} from '#map/software/picture'
import type {CameraProps} from './camera'
import {readBack} from './readBack'

interface Painters {
  ids: (pass: RenderPass) => void
  lines: (pass: RenderPass) => void
}

/**
 * What stands still while time runs: the number of the region and the colour of the borders at each pixel, drawn
 * once the camera rests for a second frame. While it moves, drawing straight to the screen is cheaper.
 */
export class CameraPicture {
  private ids: Framebuffer | null = null
  private lines: Framebuffer | null = null
  private seen = ''
  private drawn = ''
  /** Counts the pictures asked for: one that is overtaken is not taken. */
  private turn = 0

  constructor(private readonly device: Device) {}

  prepare(camera: CameraProps, painters: Painters): void {
    const key = this.keyOf(camera)
    const rests = key === this.seen
    this.seen = key
    if (rests && key !== this.drawn) this.take(camera, painters)
  }

  /**
   * Draws the picture at once and reads it back when it is done, which the page does not wait for.
   *
   * @param take given the picture, unless it has been forgotten meanwhile or another one asked for
   */
  read(camera: CameraProps, painters: Painters, take: (readback: Readback) => void): void {
    const [width, height] = this.device.getDefaultCanvasContext().getDrawingBufferSize()
    const key = this.keyOf(camera)
    if (key === this.drawn || width === 0 || height === 0) return
    const {ids, lines} = this.take(camera, painters)
    const turn = ++this.turn
    void readBack(this.device, [ids, lines]).then((pictures) => {
      if (turn !== this.turn) return
      if (pictures) take({width, height, ids: pictures[0], lines: pictures[1]})
      else this.forget()
    })
  }

  /** The textures to compose a frame from, or null where the picture is of another camera. */
  texturesFor(camera: CameraProps): {ids: Texture; lines: Texture} | null {
    if (!this.ids || !this.lines || this.keyOf(camera) !== this.drawn) return null
    return {ids: this.ids.colorAttachments[0].texture, lines: this.lines.colorAttachments[0].texture}
  }

  /** What it shows has changed. */
  forget(): void {
    this.drawn = ''
    this.turn++
  }

  destroy(): void {
    this.turn++
    for (const one of [this.ids, this.lines]) {
      one?.colorAttachments[0].texture.destroy()
      one?.destroy()
    }
  }

  private take(camera: CameraProps, painters: Painters): {ids: Framebuffer; lines: Framebuffer} {
    const [width, height] = this.device.getDefaultCanvasContext().getDrawingBufferSize()
    const ids = this.sized(this.ids, width, height)
    const lines = this.sized(this.lines, width, height)
    this.paint(ids, painters.ids)
    this.paint(lines, painters.lines)
    this.ids = ids
    this.lines = lines
    this.drawn = this.keyOf(camera)
    return {ids, lines}
  }

  private sized(framebuffer: Framebuffer | null, width: number, height: number): Framebuffer {
    if (framebuffer?.width === width && framebuffer.height === height) return framebuffer
    framebuffer?.colorAttachments[0].texture.destroy()
    framebuffer?.destroy()
    const texture = this.device.createTexture({
      width,
      height,
      format: 'rgba8unorm',
      sampler: {minFilter: 'nearest', magFilter: 'nearest'},
    })
    return this.device.createFramebuffer({width, height, colorAttachments: [texture]})
  }

  private paint(framebuffer: Framebuffer, painter: (pass: RenderPass) => void): void {
    const pass = this.device.beginRenderPass({
      framebuffer,
      clearColor: [0, 0, 0, 0],
      clearDepth: false,
      clearStencil: false,
    })
    painter(pass)
    pass.end()
  }

  /** The screen's own size is told by the browser a little later than the camera's. */
  private keyOf({matrix, size, pixelRatio}: CameraProps): string {
    const buffer = this.device.getDefaultCanvasContext().getDrawingBufferSize()
    return `${matrix.join()} ${size} ${pixelRatio} ${buffer}`
  }
}
