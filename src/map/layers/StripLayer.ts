import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Origin} from '#scene/mercator'
import type {LineStrips} from '#scene/strips'
import {cameraProps, pixelRatioOf} from './camera'
import type {CampaignModel, Channels} from './model'
import {createStrips, drawStrips} from './strip'

export interface StripLayerProps extends LayerProps {
  strips: LineStrips
  origin: Origin
  /** CSS pixels. */
  width: number
  color: Channels
}

/** Lines of a width in pixels, uploaded once. */
export class StripLayer extends Layer<Required<StripLayerProps>> {
  static override layerName = 'StripLayer'
  declare state: {drawn?: CampaignModel | null}

  override initializeState(): void {
    this.state = {}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.strips === oldProps.strips) return
    this.state.drawn?.destroy()
    this.state.drawn = createStrips(this.context.device, this.id, props.strips)
  }

  override draw(): void {
    const {drawn} = this.state
    if (!drawn) return
    const {origin, color, width} = this.props
    const {viewport, device, renderPass} = this.context
    drawStrips(drawn, renderPass, cameraProps(viewport, origin, pixelRatioOf(device)), width, color)
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
  }
}
