import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Origin} from '#scene/mercator'
import type {LineStrips} from '#scene/strips'
import {cameraProps} from './camera'
import {type CampaignModel, createModel} from './model'
import type {Channels} from './RegionLayer'

export interface StripLayerProps extends LayerProps {
  strips: LineStrips
  origin: Origin
  /** CSS pixels. */
  width: number
  color: Channels
}

const block = `layout(std140) uniform stripUniforms {
  vec4 color;
  float width;
} strip;
`
const stripModule = {
  name: 'strip',
  vs: block,
  fs: block,
  uniformTypes: {color: 'vec4<f32>', width: 'f32'},
} as const

const vs = `#version 300 es
in vec2 position;
in vec2 offset;
out float side;
void main() {
  vec4 clip = camera.matrix * vec4(position, 0.0, 1.0);
  float reach = strip.width * 0.5 + 0.5;
  clip.xy += offset * reach * 2.0 / camera.size * clip.w;
  side = (gl_VertexID % 2 == 0 ? 1.0 : -1.0) * reach;
  gl_Position = clip;
}
`

const fs = `#version 300 es
precision highp float;
in float side;
out vec4 color;
void main() {
  float cover = clamp((strip.width * 0.5 - abs(side)) * camera.pixelRatio + 0.5, 0.0, 1.0);
  float alpha = strip.color.a * cover * min(1.0, strip.width * camera.pixelRatio);
  color = vec4(strip.color.rgb * alpha, alpha);
}
`

/** Borders and outlines: lines of a width in pixels with soft edges, uploaded once. */
export class StripLayer extends Layer<Required<StripLayerProps>> {
  static override layerName = 'StripLayer'
  declare state: {drawn?: CampaignModel}

  override initializeState(): void {
    this.state = {}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.strips !== oldProps.strips) this.createDrawn()
  }

  override draw(): void {
    const model = this.state.drawn?.model
    if (!model) return
    const {origin, color, width} = this.props
    const pixelRatio = this.context.device.canvasContext?.cssToDeviceRatio() ?? 1
    model.shaderInputs.setProps({
      camera: cameraProps(this.context.viewport, origin, pixelRatio),
      strip: {color, width},
    })
    model.draw(this.context.renderPass)
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
  }

  private createDrawn(): void {
    this.state.drawn?.destroy()
    delete this.state.drawn
    const {positions, offsets, indices} = this.props.strips
    if (indices.length === 0) return
    this.state.drawn = createModel(this.context.device, {
      id: this.id,
      vs,
      fs,
      module: stripModule,
      attributes: {
        position: {data: positions, format: 'float32x2'},
        offset: {data: offsets, format: 'float32x2'},
      },
      indices,
      vertexCount: indices.length,
    })
  }
}
