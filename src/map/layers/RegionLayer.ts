import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Texture} from '@luma.gl/core'
import type {RegionMesh} from '#scene/mesh'
import {cameraProps} from './camera'
import {type CampaignModel, createModel} from './model'

export interface RegionLayerProps extends LayerProps {
  mesh: RegionMesh
  /** Four bytes a region: red, green, blue, pattern code. A new array = new colours; nothing else is uploaded. */
  texels: Uint8Array
  /** Colours of stripes, dots and hairlines, 0…1. */
  marks: {stripes: Channels; dots: Channels; cross: Channels}
  /** Told which colours have just been drawn. */
  onDrawn: (texels: Uint8Array) => void
}

export type Channels = [red: number, green: number, blue: number, alpha: number]

const block = `layout(std140) uniform fillUniforms {
  vec4 stripes;
  vec4 dots;
  vec4 cross;
} fill;
`
const fillModule = {
  name: 'fill',
  vs: '',
  fs: block,
  uniformTypes: {stripes: 'vec4<f32>', dots: 'vec4<f32>', cross: 'vec4<f32>'},
} as const

/** A texture's row; the number of regions may pass the widest texture of a graphics card. */
const TEXTURE_WIDTH = 256

const vs = `#version 300 es
in vec2 position;
in float region;
flat out vec4 texel;
uniform sampler2D texels;
void main() {
  int index = int(region + 0.5);
  texel = texelFetch(texels, ivec2(index % ${TEXTURE_WIDTH}, index / ${TEXTURE_WIDTH}), 0);
  gl_Position = camera.matrix * vec4(position, 0.0, 1.0);
}
`

const fs = `#version 300 es
precision highp float;
flat in vec4 texel;
out vec4 color;
float line(float at, float period, float width) {
  float from = abs(mod(at, period) - period * 0.5);
  return clamp(width * 0.5 - from + 0.5, 0.0, 1.0);
}
void main() {
  int pattern = int(texel.a * 255.0 + 0.5);
  vec2 pixel = gl_FragCoord.xy / camera.pixelRatio;
  vec4 over = vec4(0.0);
  if (pattern == 1) {
    over = fill.stripes * line((pixel.x + pixel.y) * 0.7071, 6.0, 2.6);
  } else if (pattern == 2) {
    vec2 cell = mod(pixel + vec2(0.0, 2.5 * floor(mod(pixel.x / 5.0, 2.0))), 5.0) - 2.5;
    over = fill.dots * clamp(1.45 - length(cell), 0.0, 1.0);
  } else if (pattern == 3) {
    float hair = max(line((pixel.x + pixel.y) * 0.7071, 8.0, 0.7), line((pixel.x - pixel.y) * 0.7071, 8.0, 0.7));
    over = fill.cross * hair;
  }
  color = vec4(mix(texel.rgb, over.rgb, over.a > 0.0 ? over.a : 0.0), 1.0);
}
`

/** The choropleth: geometry on the GPU once, a month's colours in one small texture. */
export class RegionLayer extends Layer<Required<RegionLayerProps>> {
  static override layerName = 'RegionLayer'
  declare state: {drawn?: CampaignModel; texture?: Texture}

  override initializeState(): void {
    this.state = {}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.mesh !== oldProps.mesh) this.createDrawn()
    if (props.texels !== oldProps.texels) this.writeTexels()
  }

  override draw(): void {
    const {drawn, texture} = this.state
    if (!drawn || !texture) return
    const {model} = drawn
    const {mesh, marks} = this.props
    const pixelRatio = this.context.device.canvasContext?.cssToDeviceRatio() ?? 1
    model.shaderInputs.setProps({
      camera: cameraProps(this.context.viewport, mesh.origin, pixelRatio),
      fill: marks,
    })
    model.setBindings({texels: texture})
    model.draw(this.context.renderPass)
    this.props.onDrawn(this.props.texels)
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
    this.state.texture?.destroy()
  }

  private createDrawn(): void {
    this.state.drawn?.destroy()
    const {positions, regions, indices} = this.props.mesh
    this.state.drawn = createModel(this.context.device, {
      id: this.id,
      vs,
      fs,
      module: fillModule,
      attributes: {
        position: {data: positions, format: 'float32x2'},
        region: {data: regions, format: 'float32'},
      },
      indices,
      vertexCount: indices.length,
    })
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
