import {Layer, type LayerProps, type UpdateParameters, type Viewport} from '@deck.gl/core'
import type {Texture} from '@luma.gl/core'
import type {GroundPicture} from '#map/software/picture'
import {pixelCamera} from '#map/software/pixelCamera'
import type {Origin} from '#scene/mercator'
import type {RegionMesh} from '#scene/mesh'
import {CameraPicture} from './CameraPicture'
import {type CameraProps, cameraProps, pixelRatioOf} from './camera'
import {type FillMarks, TEXTURE_WIDTH} from './fill'
import {type Border, GroundModels} from './groundModels'

/** Takes the ground's picture away to colour it without the graphics library. */
export interface PictureTaker {
  /** Whether this camera is one to take a picture of: the map's own, and at rest. */
  wants: (camera: CameraProps) => boolean
  onPicture: (picture: GroundPicture) => void
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
  /** Given: nothing is drawn on the screen. A new one gets a new picture. */
  taker: PictureTaker | null
}

/**
 * The choropleth with its borders: geometry on the GPU once, a month's colours in one small texture. While the
 * camera rests, regions and borders stand in a picture that a month only recolours, so that a step costs pixels,
 * not vertices; software rendering lives by that.
 */
export class GroundLayer extends Layer<Required<GroundLayerProps>> {
  static override layerName = 'GroundLayer'
  declare state: {drawn?: GroundModels; texture?: Texture; picture?: CameraPicture}

  override initializeState(): void {
    this.state = {picture: new CameraPicture(this.context.device)}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    const {mesh, borders, taker, texels} = props
    if (mesh !== oldProps.mesh) this.createModels()
    if (mesh !== oldProps.mesh || taker !== oldProps.taker || !sameBorders(borders, oldProps.borders))
      this.state.picture?.forget()
    if (texels !== oldProps.texels && !taker) this.writeTexels()
  }

  /** Called before the frame, outside its pass: redraws the picture where the camera has come to rest. */
  prepare(viewport: Viewport): void {
    const {drawn: models, picture} = this.state
    if (!models || !picture) return
    const {borders, marks, taker} = this.props
    const camera = this.cameraAt(viewport)
    const painters = models.painters(camera, borders, marks)
    if (!taker) picture.prepare(camera, painters)
    else if (taker.wants(camera))
      picture.read(camera, painters, (read) => taker.onPicture({...read, ...placeOf(camera, read)}))
  }

  override draw(): void {
    const {drawn: models, texture, picture} = this.state
    const {borders, marks, taker, texels, onDrawn} = this.props
    if (!models || !texture || !picture || taker) return
    const {renderPass, viewport} = this.context
    const camera = this.cameraAt(viewport)
    const textures = picture.texturesFor(camera)
    if (textures) models.drawComposed(renderPass, camera, marks, {texels: texture, ...textures})
    else models.drawDirect(renderPass, camera, borders, marks, texture)
    onDrawn(texels)
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
    this.state.texture?.destroy()
    this.state.picture?.destroy()
  }

  private cameraAt(viewport: Viewport): CameraProps {
    return cameraProps(viewport, this.props.origin, pixelRatioOf(this.context.device))
  }

  private createModels(): void {
    this.state.drawn?.destroy()
    this.state.drawn = new GroundModels(this.context.device, this.props.mesh)
  }

  private writeTexels(): void {
    const {texels} = this.props
    const rows = texels.length / 4 / TEXTURE_WIDTH
    const height = Math.max(1, Math.ceil(rows))
    if (this.state.texture?.height !== height) {
      this.state.texture?.destroy()
      this.state.texture = this.context.device.createTexture({
        width: TEXTURE_WIDTH,
        height,
        format: 'rgba8unorm',
        sampler: {minFilter: 'nearest', magFilter: 'nearest'},
      })
    }
    // Whole rows and then the rest, as they are: nothing is copied on the page.
    const whole = Math.floor(rows)
    const end = 4 * TEXTURE_WIDTH * whole
    if (whole > 0)
      this.state.texture.writeData(texels.subarray(0, end), {width: TEXTURE_WIDTH, height: whole})
    const rest = (texels.length - end) / 4
    if (rest > 0) this.state.texture.writeData(texels.subarray(end), {y: whole, width: rest, height: 1})
  }
}

function placeOf({matrix, pixelRatio}: CameraProps, {width, height}: {width: number; height: number}) {
  return {camera: pixelCamera(matrix, width, height), pixelRatio}
}

function sameBorders(one: Border[], other: Border[] | undefined): boolean {
  return (
    one.length === other?.length &&
    one.every(
      ({width, color}, index) => width === other[index].width && `${color}` === `${other[index].color}`,
    )
  )
}
