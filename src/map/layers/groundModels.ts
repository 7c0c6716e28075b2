import type {Device, RenderPass, Texture} from '@luma.gl/core'
import {type RegionMesh, spotsBelow} from '#scene/mesh'
import type {LineStrips} from '#scene/strips'
import type {CameraProps} from './camera'
import {createCompose} from './compose'
import {createFills, createIds, createSpots, type FillMarks, SPOT_SIZE} from './fill'
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

/** The ground's geometry on the GPU, and the ways to draw it. */
export class GroundModels {
  private readonly fills
  private readonly ids
  private readonly compose
  private readonly spots
  private readonly borders: (CampaignModel | null)[]

  constructor(
    device: Device,
    private readonly mesh: RegionMesh,
    borders: Border[],
  ) {
    this.fills = createFills(device, mesh)
    this.ids = createIds(device, mesh)
    this.compose = createCompose(device, mesh)
    this.spots = createSpots(device, mesh)
    this.borders = borders.map(({strips}, index) => createStrips(device, `border-${index}`, strips))
  }

  /** Straight from the geometry. */
  drawDirect(
    pass: RenderPass,
    camera: CameraProps,
    borders: Border[],
    marks: FillMarks,
    texels: Texture,
  ): void {
    for (const one of [this.fills, this.spots?.fills]) one?.model.setBindings({texels})
    drawRegions(this.fills, pass, camera, marks)
    this.drawBorders(pass, camera, borders, true)
    this.drawSpots(this.spots?.fills, pass, camera, marks)
    this.drawBorders(pass, camera, borders, false)
  }

  /** From the picture's two textures. */
  drawComposed(
    pass: RenderPass,
    camera: CameraProps,
    marks: FillMarks,
    textures: {texels: Texture; ids: Texture; lines: Texture},
  ): void {
    this.compose.model.setBindings(textures)
    drawRegions(this.compose, pass, camera, marks)
  }

  /** What the picture is made of: the regions' numbers, and the borders. */
  painters(camera: CameraProps, borders: Border[], marks: FillMarks) {
    return {
      ids: (pass: RenderPass) => {
        drawRegions(this.ids, pass, camera, marks)
        this.drawSpots(this.spots?.ids, pass, camera, marks)
      },
      lines: (pass: RenderPass) => {
        this.drawBorders(pass, camera, borders, true)
        this.drawSpots(this.spots?.clear, pass, camera, marks)
        this.drawBorders(pass, camera, borders, false)
      },
    }
  }

  destroy(): void {
    const {fills, ids, compose, spots, borders} = this
    for (const model of [fills, ids, compose, spots?.fills, spots?.ids, spots?.clear, ...borders])
      model?.destroy()
  }

  private drawBorders(pass: RenderPass, camera: CameraProps, borders: Border[], beneathSpots: boolean): void {
    borders.forEach((border, index) => {
      const strips = this.borders[index]
      if (strips && border.beneathSpots === beneathSpots)
        drawStrips(strips, pass, camera, border.width, border.color)
    })
  }

  /** Smallest first in the buffer, so that those to be drawn are its beginning. */
  private drawSpots(
    spots: CampaignModel | undefined,
    pass: RenderPass,
    camera: CameraProps,
    marks: FillMarks,
  ): void {
    const pixelsPerUnit = (camera.matrix[0] * camera.size[0]) / 2 / camera.matrix[15]
    const count = spotsBelow(this.mesh.spots, SPOT_SIZE / pixelsPerUnit)
    if (!spots || count === 0) return
    spots.model.setVertexCount(count)
    drawRegions(spots, pass, camera, marks)
  }
}

function drawRegions({model}: CampaignModel, pass: RenderPass, camera: CameraProps, fill: FillMarks): void {
  model.shaderInputs.setProps({camera, fill})
  model.draw(pass)
}
