import type {Device, Framebuffer, RenderPass, Texture} from '@luma.gl/core'
import type {Readback} from '#map/software/picture'
import type {CameraProps} from './camera'

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

  constructor(private readonly device: Device) {}

  prepare(camera: CameraProps, painters: Painters): void {
    const key = this.keyOf(camera)
    const rests = key === this.seen
    this.seen = key
    if (rests && key !== this.drawn) this.take(camera, painters)
  }

  /** Draws the picture at once and reads it back; null where it stands already, or the graphics card is gone. */
  read(camera: CameraProps, painters: Painters): Readback | null {
    const [width, height] = this.device.getDefaultCanvasContext().getDrawingBufferSize()
    if (this.keyOf(camera) === this.drawn || width === 0 || height === 0) return null
    const {ids, lines} = this.take(camera, painters)
    const readback = {width, height, ids: this.bytesOf(ids), lines: this.bytesOf(lines)}
    if (!this.device.isLost) return readback
    this.forget()
    return null
  }

  /** The textures to compose a frame from, or null where the picture is of another camera. */
  texturesFor(camera: CameraProps): {ids: Texture; lines: Texture} | null {
    if (!this.ids || !this.lines || this.keyOf(camera) !== this.drawn) return null
    return {ids: this.ids.colorAttachments[0].texture, lines: this.lines.colorAttachments[0].texture}
  }

  /** What it shows has changed. */
  forget(): void {
    this.drawn = ''
  }

  destroy(): void {
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

  /** At once: software rendering has nothing to wait for, and luma.gl's newer ways all wait. */
  private bytesOf(framebuffer: Framebuffer): Uint8Array {
    const {width, height} = framebuffer
    const target = new Uint8Array(4 * width * height)
    this.device.readPixelsToArrayWebGL(framebuffer, {target})
    return target
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
