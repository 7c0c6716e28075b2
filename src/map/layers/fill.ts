import {Buffer, type Device} from '@luma.gl/core'
import type {RegionMesh} from '#scene/mesh'
import {FLAT} from './camera'
import {type CampaignModel, type CampaignModelProps, type Channels, createModel} from './model'

/** A texture's row; the number of regions may pass the widest texture of a graphics card. */
export const TEXTURE_WIDTH = 256

/** Colours of stripes, dots and hairlines, how much larger than on a desk they are, how dense the fills. */
export type FillMarks = {
  stripes: Channels
  dots: Channels
  cross: Channels
  scale: number
  /** Of colours and patterns: below 1 what lies beneath shines through. */
  opacity: number
}

const block = `layout(std140) uniform fillUniforms {
  vec4 stripes;
  vec4 dots;
  vec4 cross;
  float scale;
  float opacity;
} fill;

float fillLine(float at, float period, float width) {
  float from = abs(mod(at, period) - period * 0.5);
  return clamp(width * 0.5 - from + 0.5, 0.0, 1.0);
}

vec4 fillColor(vec4 texel) {
  int pattern = int(texel.a * 255.0 + 0.5);
  vec2 pixel = gl_FragCoord.xy / (camera.pixelRatio * fill.scale);
  vec4 over = vec4(0.0);
  if (pattern == 1) {
    over = fill.stripes * fillLine((pixel.x + pixel.y) * 0.70710678, 6.0, 2.6);
  } else if (pattern == 2) {
    // A little more, so that a pixel on the border of two columns of cells is on one side of it everywhere.
    float column = floor(mod(pixel.x / 5.0 + 0.001, 2.0));
    vec2 cell = mod(pixel + vec2(0.0, 2.5 * column), 5.0) - 2.5;
    over = fill.dots * clamp(1.45 - length(cell), 0.0, 1.0);
  } else if (pattern == 3) {
    float rising = fillLine((pixel.x + pixel.y) * 0.70710678, 8.0, 0.7);
    over = fill.cross * max(rising, fillLine((pixel.x - pixel.y) * 0.70710678, 8.0, 0.7));
  }
  return vec4(mix(texel.rgb, over.rgb / max(over.a, 0.001), over.a), 1.0) * fill.opacity;
}
`
export const fillModule = {
  name: 'fill',
  vs: '',
  fs: block,
  uniformTypes: {stripes: 'vec4<f32>', dots: 'vec4<f32>', cross: 'vec4<f32>', scale: 'f32', opacity: 'f32'},
} as const

/** The colour and pattern of a region. */
export const texelAt = `
uniform sampler2D texels;
vec4 texelAt(int region) {
  return texelFetch(texels, ivec2(region % ${TEXTURE_WIDTH}, region / ${TEXTURE_WIDTH}), 0);
}
`

/** CSS pixels: a region with a smaller box is drawn as a spot of this size. */
export const SPOT_SIZE = 2
const spotSize = `
#define spotSize (${SPOT_SIZE}.0 * camera.pixelRatio)
`

const directVs = `#version 300 es
in vec2 position;
in float region;
flat out vec4 texel;
${texelAt}${spotSize}
void main() {
  texel = texelAt(int(region + 0.5));
  gl_PointSize = spotSize;
  gl_Position = camera.matrix * vec4(position, 0.0, 1.0);
}
`
const directFs = `#version 300 es
precision highp float;
flat in vec4 texel;
out vec4 color;
void main() {
  color = fillColor(texel);
}
`
const idVs = `#version 300 es
in vec2 position;
in float region;
flat out vec3 id;
${spotSize}
void main() {
  int index = int(region + 0.5);
  id = vec3(index & 255, index >> 8 & 255, index >> 16 & 255) / 255.0;
  gl_PointSize = spotSize;
  gl_Position = camera.matrix * vec4(position, 0.0, 1.0);
}
`
const idFs = `#version 300 es
precision highp float;
flat in vec3 id;
out vec4 color;
void main() {
  color = vec4(id, 1.0);
}
`
const clearFs = `#version 300 es
precision highp float;
out vec4 color;
void main() {
  color = vec4(0.0);
}
`
/** Regions as triangles, or spots where they are too small for those: on the GPU once for all the ways to draw them. */
export interface RegionBuffers {
  attributes: CampaignModelProps['attributes']
  indices: Buffer | null
  count: number
  destroy: () => void
}

export function createRegionBuffers(
  device: Device,
  {positions, regions, indices}: Pick<RegionMesh, 'positions' | 'regions'> & {indices?: Uint32Array},
): RegionBuffers {
  const position = device.createBuffer({data: positions})
  const region = device.createBuffer({data: regions})
  const index = indices ? device.createBuffer({usage: Buffer.INDEX, data: indices}) : null
  return {
    attributes: {
      position: {data: position, format: 'float32x2'},
      region: {data: region, format: 'float32'},
    },
    indices: index,
    count: indices?.length ?? regions.length,
    destroy: () => {
      for (const buffer of [position, region, index]) buffer?.destroy()
    },
  }
}

const WAYS = {
  /** In their colours, straight to the screen: while the camera moves. */
  fills: {vs: directVs, fs: directFs, parameters: FLAT},
  /** Their numbers, for the picture that months then only recolour. */
  ids: {vs: idVs, fs: idFs, parameters: FLAT},
  /** What clears the borders. */
  clear: {vs: idVs, fs: clearFs, parameters: {...FLAT, blend: false}},
}
export type RegionWay = keyof typeof WAYS

export function createRegionModel(device: Device, way: RegionWay, buffers: RegionBuffers): CampaignModel {
  const {attributes, indices, count} = buffers
  return createModel(device, {
    id: `region-${way}`,
    ...WAYS[way],
    module: fillModule,
    attributes,
    topology: indices ? 'triangle-list' : 'point-list',
    vertexCount: count,
    ...(indices ? {indices} : {}),
  })
}
