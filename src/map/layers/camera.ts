import type {Viewport} from '@deck.gl/core'
import type {Device} from '@luma.gl/core'
import {Matrix4} from '@math.gl/core'
import type {Origin} from '#scene/mercator'

/**
 * The uniform block that every layer of the campaign shares: where the origin's neighbourhood lies on the screen.
 * One matrix in double precision a frame replaces deck.gl's general projection, which software rendering pays for
 * at each vertex.
 */
const block = `layout(std140) uniform cameraUniforms {
  mat4 matrix;
  vec2 size;
  float pixelRatio;
} camera;
`

export type CameraProps = {
  /** From positions relative to the origin to clip space. */
  matrix: number[]
  /** Width and height in CSS pixels. */
  size: [number, number]
  pixelRatio: number
}

export const cameraModule = {
  name: 'camera',
  vs: block,
  fs: block,
  uniformTypes: {matrix: 'mat4x4<f32>', size: 'vec2<f32>', pixelRatio: 'f32'},
} as const

/** Device pixels of a CSS pixel. */
export function pixelRatioOf(device: Device): number {
  return device.canvasContext?.cssToDeviceRatio() ?? 1
}

export function cameraProps(viewport: Viewport, origin: Origin, pixelRatio: number): CameraProps {
  const matrix = new Matrix4(viewport.viewProjectionMatrix).translate([origin.x, origin.y, 0])
  return {matrix: [...matrix], size: [viewport.width, viewport.height], pixelRatio}
}

/** Premultiplied colours over what is there, in the order drawn. */
export const FLAT = {
  depthWriteEnabled: false,
  depthCompare: 'always',
  cullMode: 'none',
  blend: true,
  blendColorOperation: 'add',
  blendColorSrcFactor: 'one',
  blendColorDstFactor: 'one-minus-src-alpha',
  blendAlphaOperation: 'add',
  blendAlphaSrcFactor: 'one',
  blendAlphaDstFactor: 'one-minus-src-alpha',
} as const
