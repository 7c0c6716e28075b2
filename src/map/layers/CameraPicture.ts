import type {Device, Framebuffer, RenderPass, Texture} from '@luma.gl/core'
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
    const key = keyOf(camera)
    const rests = key === this.seen
    this.seen = key
    if (!rests || key === this.drawn) return
    const [width, height] = this.device.getDefaultCanvasContext().getDrawingBufferSize()
    this.ids = this.sized(this.ids, width, height)
    this.lines = this.sized(this.lines, width, height)
    this.paint(this.ids, painters.ids)
    this.paint(this.lines, painters.lines)
    this.drawn = key
  }

  /** The textures to compose a frame from, or null where the picture is of another camera. */
  texturesFor(camera: CameraProps): {ids: Texture; lines: Texture} | null {
    if (!this.ids || !this.lines || keyOf(camera) !== this.drawn) return null
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
}

function keyOf({matrix, size, pixelRatio}: CameraProps): string {
  return `${matrix.join()} ${size} ${pixelRatio}`
}
