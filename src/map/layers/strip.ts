import type {Device, RenderPass} from '@luma.gl/core'
import type {LineStrips} from '#scene/strips'
import type {CameraProps} from './camera'
import {type CampaignModel, type Channels, createModel} from './model'

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

/** Strips of lines with soft edges; null where there are none. */
export function createStrips(device: Device, id: string, strips: LineStrips): CampaignModel | null {
  const {positions, offsets, indices} = strips
  if (indices.length === 0) return null
  return createModel(device, {
    id,
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

/** @param width CSS pixels */
export function drawStrips(
  strips: CampaignModel,
  pass: RenderPass,
  camera: CameraProps,
  width: number,
  color: Channels,
): void {
  strips.model.shaderInputs.setProps({camera, strip: {color, width}})
  strips.model.draw(pass)
}
