import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Device, Texture} from '@luma.gl/core'
import type {Density} from '#scene/density'
import type {Origin} from '#scene/mercator'
import type {MarkScale} from '#scene/near'
import {cameraProps, pixelRatioOf} from './camera'
import {DENSITY_TEXTURE_WIDTH, densityFs, densityModule, densityVs} from './densityShader'
import {type CampaignModel, type Channels, createModel} from './model'

export interface DensityLayerProps extends LayerProps {
  density: Density
  origin: Origin
  month: number
  /** Of the discs; what is overdue of them; their halo. */
  color: Channels
  overdue: Channels
  halo: Channels
  /** How large the discs are; null where there is none. */
  markScale: MarkScale | null
  /** Least sizes are multiplied by it. */
  scale: number
  /** 0 nothing … 1 all: how far the density has not yet given way to marks. */
  share: number
}

/**
 * Rows gathered into cells: a disc a cell (a square, of houses), its area their number at the month, within it another
 * for those overdue.
 * All months are uploaded once; a month is one uniform.
 */
export class DensityLayer extends Layer<Required<DensityLayerProps>> {
  static override layerName = 'DensityLayer'
  declare state: {drawn?: CampaignModel; counts?: Texture}

  override initializeState(): void {
    this.state = {}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.density === oldProps.density) return
    this.finalizeState()
    const {device} = this.context
    const {density} = props
    if (density.most === 0) return
    this.state.counts = createCounts(device, density)
    this.state.drawn = createModel(device, {
      id: this.id,
      vs: densityVs,
      fs: densityFs,
      module: densityModule,
      attributes: {position: {data: density.positions, format: 'float32x2'}},
      topology: 'point-list',
      vertexCount: density.count,
    })
  }

  override draw(): void {
    const {drawn, counts} = this.state
    const {density, origin, month, color, overdue, halo, markScale, scale, share} = this.props
    if (!drawn || !counts || !markScale) return
    const {viewport, device, renderPass} = this.context
    drawn.model.setBindings({counts})
    drawn.model.shaderInputs.setProps({
      camera: cameraProps(viewport, origin, pixelRatioOf(device)),
      density: {
        color,
        overdue,
        halo,
        largest: markScale.largestPx,
        most: markScale.most,
        scale,
        share,
        first: month * density.count,
        square: density.kind === 'houses' ? 1 : 0,
      },
    })
    drawn.model.draw(renderPass)
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
    this.state.counts?.destroy()
    delete this.state.drawn
    delete this.state.counts
  }
}

/** A texel a cell and month, row after row: handed over as they are, so that nothing is copied on the page. */
function createCounts(device: Device, {counts}: Density): Texture {
  const width = DENSITY_TEXTURE_WIDTH
  const texels = counts.length / 2
  const full = Math.floor(texels / width)
  const texture = device.createTexture({
    width,
    height: Math.ceil(texels / width),
    format: FORMATS[counts.BYTES_PER_ELEMENT] ?? 'rg32uint',
    sampler: {minFilter: 'nearest', magFilter: 'nearest'},
  })
  const rest = texels - full * width
  if (full > 0) texture.writeData(counts.subarray(0, 2 * full * width), {width, height: full})
  if (rest > 0) texture.writeData(counts.subarray(2 * full * width), {y: full, width: rest, height: 1})
  return texture
}

const FORMATS: Record<number, 'rg8uint' | 'rg16uint' | 'rg32uint'> = {
  1: 'rg8uint',
  2: 'rg16uint',
  4: 'rg32uint',
}
