import type {Device, RenderPass, Texture} from '@luma.gl/core'
import {type RegionMesh, spotsBelow} from '#scene/mesh'
import type {LineStrips} from '#scene/strips'
import type {CameraProps} from './camera'
import {createCompose} from './compose'
import {
  createRegionBuffers,
  createRegionModel,
  type FillMarks,
  type RegionBuffers,
  type RegionWay,
  SPOT_SIZE,
} from './fill'
import type {CampaignModel, Channels} from './model'
import {createStrips, drawStrips} from './strip'

export interface Border {
  strips: LineStrips
  /** CSS pixels. */
  width: number
  color: Channels
  /** Regions smaller than the line would be lost beneath it: they are drawn above it. */
  beneathSpots: boolean
}

/** The ground's geometry on the GPU once, and the ways to draw it, each made when it is first asked for. */
export class GroundModels {
  private readonly triangles: RegionBuffers
  private readonly spots: RegionBuffers | null
  /** A line and its casing are the same strips. */
  private readonly borders = new Map<LineStrips, CampaignModel | null>()
  private readonly made = new Map<string, CampaignModel>()

  constructor(
    private readonly device: Device,
    private readonly mesh: RegionMesh,
  ) {
    this.triangles = createRegionBuffers(device, mesh)
    this.spots = mesh.spots.regions.length > 0 ? createRegionBuffers(device, mesh.spots) : null
  }

  /** Straight from the geometry. */
  drawDirect(
    pass: RenderPass,
    camera: CameraProps,
    borders: Border[],
    marks: FillMarks,
    texels: Texture,
  ): void {
    const fills = this.regions('fills')
    fills.model.setBindings({texels})
    drawRegions(fills, pass, camera, marks)
    this.drawBorders(pass, camera, borders, true)
    this.drawSpots('fills', pass, camera, marks, {texels})
    this.drawBorders(pass, camera, borders, false)
  }

  /** From the picture's two textures. */
  drawComposed(
    pass: RenderPass,
    camera: CameraProps,
    marks: FillMarks,
    textures: {texels: Texture; ids: Texture; lines: Texture},
  ): void {
    const compose = this.model('compose', () => createCompose(this.device, this.mesh))
    compose.model.setBindings(textures)
    drawRegions(compose, pass, camera, marks)
  }

  /** What the picture is made of: the regions' numbers, and the borders. */
  painters(camera: CameraProps, borders: Border[], marks: FillMarks) {
    return {
      ids: (pass: RenderPass) => {
        drawRegions(this.regions('ids'), pass, camera, marks)
        this.drawSpots('ids', pass, camera, marks)
      },
      lines: (pass: RenderPass) => {
        this.drawBorders(pass, camera, borders, true)
        this.drawSpots('clear', pass, camera, marks)
        this.drawBorders(pass, camera, borders, false)
      },
    }
  }

  destroy(): void {
    for (const model of [...this.made.values(), ...this.borders.values()]) model?.destroy()
    this.triangles.destroy()
    this.spots?.destroy()
  }

  private regions(way: RegionWay): CampaignModel {
    return this.model(way, () => createRegionModel(this.device, way, this.triangles))
  }

  private stripsOf(strips: LineStrips): CampaignModel | null {
    const known = this.borders.get(strips)
    if (known !== undefined) return known
    const made = createStrips(this.device, 'border', strips)
    this.borders.set(strips, made)
    return made
  }

  private model(key: string, make: () => CampaignModel): CampaignModel {
    const model = this.made.get(key) ?? make()
    this.made.set(key, model)
    return model
  }

  private drawBorders(pass: RenderPass, camera: CameraProps, borders: Border[], beneathSpots: boolean): void {
    for (const border of borders) {
      if (border.beneathSpots !== beneathSpots) continue
      const strips = this.stripsOf(border.strips)
      if (strips) drawStrips(strips, pass, camera, border.width, border.color)
    }
  }

  /** Smallest first in the buffer, so that those to be drawn are its beginning. */
  private drawSpots(
    way: RegionWay,
    pass: RenderPass,
    camera: CameraProps,
    marks: FillMarks,
    textures?: {texels: Texture},
  ): void {
    const {spots, device} = this
    const pixelsPerUnit = (camera.matrix[0] * camera.size[0]) / 2 / camera.matrix[15]
    const count = spotsBelow(this.mesh.spots, SPOT_SIZE / pixelsPerUnit)
    if (!spots || count === 0) return
    const model = this.model(`spots ${way}`, () => createRegionModel(device, way, spots))
    if (textures) model.model.setBindings(textures)
    model.model.setVertexCount(count)
    drawRegions(model, pass, camera, marks)
  }
}

function drawRegions({model}: CampaignModel, pass: RenderPass, camera: CameraProps, fill: FillMarks): void {
  model.shaderInputs.setProps({camera, fill})
  model.draw(pass)
}
