import type {Device, Texture} from '@luma.gl/core'
import type {Admission} from '#scene/admission'
import {TEXTURE_WIDTH} from './fill'

/** A filter on the graphics card: a byte a region, then a byte a category. */
export class AdmissionTexture {
  texture: Texture | null = null
  /** Where the categories begin. */
  regionCount = 0

  constructor(private readonly device: Device) {}

  write({regions, categories}: Admission): void {
    const height = Math.ceil((regions.length + categories.length) / TEXTURE_WIDTH)
    const data = new Uint8Array(TEXTURE_WIDTH * height)
    for (let i = 0; i < regions.length; i++) data[i] = 255 * regions[i]
    for (let i = 0; i < categories.length; i++) data[regions.length + i] = 255 * categories[i]
    if (this.texture?.height !== height) {
      this.texture?.destroy()
      this.texture = this.device.createTexture({
        width: TEXTURE_WIDTH,
        height,
        format: 'r8unorm',
        sampler: {minFilter: 'nearest', magFilter: 'nearest'},
      })
    }
    this.texture.writeData(data)
    this.regionCount = regions.length
  }

  destroy(): void {
    this.texture?.destroy()
    this.texture = null
  }
}
