import type {Device} from '@luma.gl/core'
import type {RegionMesh} from '#scene/mesh'
import {fillModule, texelAt} from './fill'
import {type CampaignModel, createModel} from './model'

const composeVs = `#version 300 es
in vec2 corner;
void main() {
  gl_Position = camera.matrix * vec4(corner, 0.0, 1.0);
}
`
const composeFs = `#version 300 es
precision highp float;
out vec4 color;
uniform sampler2D ids;
uniform sampler2D lines;
${texelAt}
void main() {
  ivec2 at = ivec2(gl_FragCoord.xy);
  vec4 id = texelFetch(ids, at, 0);
  vec4 line = texelFetch(lines, at, 0);
  vec4 ground = vec4(0.0);
  if (id.a > 0.5 && line.a < 1.0) {
    ivec3 bytes = ivec3(id.rgb * 255.0 + 0.5);
    ground = fillColor(texelAt(bytes.r | bytes.g << 8 | bytes.b << 16));
  }
  color = line + ground * (1.0 - line.a);
}
`

/** Two triangles over the box of all regions: pixels of the open sea are not asked. */
export function createCompose(device: Device, mesh: RegionMesh): CampaignModel {
  const [west, south, east, north] = boxOf(mesh.positions)
  return createModel(device, {
    id: 'region-compose',
    vs: composeVs,
    fs: composeFs,
    module: fillModule,
    attributes: {
      corner: {
        data: Float32Array.of(west, south, east, south, west, north, west, north, east, south, east, north),
        format: 'float32x2',
      },
    },
    vertexCount: 6,
  })
}

/** With a margin for the borders, which are wider than nothing. */
function boxOf(positions: Float32Array): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < positions.length; i += 2) {
    box[0] = Math.min(box[0], positions[i])
    box[1] = Math.min(box[1], positions[i + 1])
    box[2] = Math.max(box[2], positions[i])
    box[3] = Math.max(box[3], positions[i + 1])
  }
  const margin = Math.max(box[2] - box[0], box[3] - box[1]) / 50
  return [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin]
}
