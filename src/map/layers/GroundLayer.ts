import {Layer, type LayerProps, type UpdateParameters, type Viewport} from '@deck.gl/core'
import type {RenderPass, Texture} from '@luma.gl/core'
import type {Origin} from '#scene/mercator'
import type {RegionMesh} from '#scene/mesh'
import type {LineStrips} from '#scene/strips'
import {CameraPicture} from './CameraPicture'
import {type CameraProps, cameraProps, pixelRatioOf} from './camera'
import {createCompose, createFills, createIds, type FillMarks, TEXTURE_WIDTH} from './fill'
import type {CampaignModel, Channels} from './model'
import {createStrips, drawStrips} from './strip'

export interface Border {
  strips: LineStrips
  /** CSS pixels. */
  width: number
  color: Channels
}

export interface GroundLayerProps extends LayerProps {
  mesh: RegionMesh
  origin: Origin
  /** Bottom to top. */
  borders: Border[]
  /** Four bytes a region: red, green, blue, pattern code. A new array = new colours; nothing else is uploaded. */
  texels: Uint8Array
  marks: FillMarks
  /** Told which colours have just been drawn. */
  onDrawn: (texels: Uint8Array) => void
}

interface Models {
  fills: CampaignModel
  ids: CampaignModel
  compose: CampaignModel
  borders: (CampaignModel | null)[]
}

/**
 * The choropleth with its borders: geometry on the GPU once, a month's colours in one small texture. While the
 * camera rests, regions and borders stand in a picture that a month only recolours, so that a step costs pixels,
 * not vertices; software rendering lives by that.
 */
export class GroundLayer extends Layer<Required<GroundLayerProps>> {
  static override layerName = 'GroundLayer'
  declare state: {drawn?: Models; texture?: Texture; picture?: CameraPicture}

  override initializeState(): void {
    this.state = {picture: new CameraPicture(this.context.device)}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.mesh !== oldProps.mesh) this.createModels()
    if (props.mesh !== oldProps.mesh || !sameBorders(props.borders, oldProps.borders))
      this.state.picture?.forget()
    if (props.texels !== oldProps.texels) this.writeTexels()
  }

  /** Called before the frame, outside its pass: redraws the picture where the camera has come to rest. */
  prepare(viewport: Viewport): void {
    const {drawn: models, picture} = this.state
    if (!models || !picture) return
    const camera = this.cameraAt(viewport)
    picture.prepare(camera, {
      ids: (pass) => this.drawRegions(models.ids, pass, camera),
      lines: (pass) => this.drawBorders(models, pass, camera),
    })
  }

  override draw(): void {
    const {drawn: models, texture, picture} = this.state
    if (!models || !texture || !picture) return
    const {renderPass, viewport} = this.context
    const camera = this.cameraAt(viewport)
    const textures = picture.texturesFor(camera)
    if (textures) {
      models.compose.model.setBindings({texels: texture, ...textures})
      this.drawRegions(models.compose, renderPass, camera)
    } else {
      models.fills.model.setBindings({texels: texture})
      this.drawRegions(models.fills, renderPass, camera)
      this.drawBorders(models, renderPass, camera)
    }
    this.props.onDrawn(this.props.texels)
  }

  override finalizeState(): void {
    this.destroyModels()
    this.state.texture?.destroy()
    this.state.picture?.destroy()
  }

  private cameraAt(viewport: Viewport): CameraProps {
    return cameraProps(viewport, this.props.origin, pixelRatioOf(this.context.device))
  }

  private drawRegions({model}: CampaignModel, pass: RenderPass, camera: CameraProps): void {
    model.shaderInputs.setProps({camera, fill: this.props.marks})
    model.draw(pass)
  }

  private drawBorders({borders}: Models, pass: RenderPass, camera: CameraProps): void {
    this.props.borders.forEach(({width, color}, index) => {
      const strips = borders[index]
      if (strips) drawStrips(strips, pass, camera, width, color)
    })
  }

  private createModels(): void {
    this.destroyModels()
    const {device} = this.context
    const {mesh, borders} = this.props
    this.state.drawn = {
      fills: createFills(device, mesh),
      ids: createIds(device, mesh),
      compose: createCompose(device, mesh),
      borders: borders.map(({strips}, index) => createStrips(device, `border-${index}`, strips)),
    }
  }

  private destroyModels(): void {
    const {drawn: models} = this.state
    if (!models) return
    for (const model of [models.fills, models.ids, models.compose, ...models.borders]) model?.destroy()
    delete this.state.drawn
  }

  private writeTexels(): void {
    const {texels} = this.props
    const height = Math.max(1, Math.ceil(texels.length / 4 / TEXTURE_WIDTH))
    const data = new Uint8Array(TEXTURE_WIDTH * height * 4)
    data.set(texels)
    if (this.state.texture?.height !== height) {
      this.state.texture?.destroy()
      this.state.texture = this.context.device.createTexture({
        width: TEXTURE_WIDTH,
        height,
        format: 'rgba8unorm',
        sampler: {minFilter: 'nearest', magFilter: 'nearest'},
      })
    }
    this.state.texture.writeData(data)
  }
}

function sameBorders(one: Border[], other: Border[] | undefined): boolean {
  return (
    one.length === other?.length &&
    one.every(
      ({width, color}, index) => width === other[index].width && `${color}` === `${other[index].color}`,
    )
  )
}
