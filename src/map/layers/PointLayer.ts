import {Layer, type LayerProps, type UpdateParameters} from '@deck.gl/core'
import type {Origin} from '#scene/mercator'
import type {PointSet} from '#scene/points'
import {cameraProps, pixelRatioOf} from './camera'
import {type CampaignModel, type Channels, createModel} from './model'

export interface PointLayerProps extends LayerProps {
  points: PointSet
  origin: Origin
  /** Four bytes a point, the first 1 where the filter lets it through. A new array is uploaded. */
  admitted: Uint8Array
  month: number
  /** Bit i: state i is shown (PROJECT_STATES, HOUSE_STATES; state 2 is overdue in both). */
  states: number
  /** Timeline months from which houses not relieved, not treated, are overdue. */
  deadlines: [relief: number, treatment: number]
  /** Of each state. */
  colors: [Channels, Channels, Channels, Channels]
  halo: Channels
  /** Radii are multiplied by it. */
  scale: number
}

const block = `layout(std140) uniform pointUniforms {
  vec4 color0;
  vec4 color1;
  vec4 color2;
  vec4 color3;
  vec4 halo;
  vec2 deadlines;
  float month;
  float scale;
  highp int states;
  highp int houses;
  highp int overdueOnly;
} point;
`
const pointModule = {
  name: 'point',
  vs: block,
  fs: block,
  uniformTypes: {
    color0: 'vec4<f32>',
    color1: 'vec4<f32>',
    color2: 'vec4<f32>',
    color3: 'vec4<f32>',
    halo: 'vec4<f32>',
    deadlines: 'vec2<f32>',
    month: 'f32',
    scale: 'f32',
    states: 'i32',
    houses: 'i32',
    overdueOnly: 'i32',
  },
} as const

/** Shapes in the fragment shader: 0 ring, 1 half-filled ring, 2 triangle, 3 disc, 4 square, 5 diamond. */
const vs = `#version 300 es
in vec2 position;
in uvec4 months;
in uvec4 look;
in uvec4 admitted;
flat out float radius;
flat out float reach;
flat out int shape;
flat out vec4 fill;

int projectState() {
  if (point.month >= float(months.z)) return 3;
  if (point.month >= float(months.y)) return 2;
  return point.month >= float(months.x) ? 1 : 0;
}

int houseState() {
  if (point.month < float(months.x)) return -1;
  if (point.month >= float(months.z)) return 3;
  bool relieved = point.month >= float(months.y);
  if (point.month >= point.deadlines.y || (!relieved && point.month >= point.deadlines.x)) return 2;
  return relieved ? 1 : 0;
}

void main() {
  int state = point.houses == 1 ? houseState() : projectState();
  bool shown = admitted.x == 1u && state >= 0 && (point.states >> state & 1) == 1
    && (state == 2) == (point.overdueOnly == 1);
  if (!shown) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  shape = point.houses == 1 ? 3 + int(look.y) : state;
  radius = float(look.x) / 40.0 * point.scale;
  if (shape == 2) radius *= 1.35;
  fill = state == 0 ? point.color0 : state == 1 ? point.color1 : state == 2 ? point.color2 : point.color3;
  reach = radius + 1.5;
  gl_PointSize = 2.0 * reach * camera.pixelRatio;
  gl_Position = camera.matrix * vec4(position, 0.0, 1.0);
}
`

const fs = `#version 300 es
precision highp float;
flat in float radius;
flat in float reach;
flat in int shape;
flat in vec4 fill;
out vec4 color;

float outside(vec2 at) {
  if (shape == 4) return max(abs(at.x), abs(at.y)) - radius * 0.82;
  if (shape == 5) return (abs(at.x) + abs(at.y)) * 0.7071 - radius * 0.86;
  if (shape == 2) return max(abs(at.x) * 0.866 + at.y * 0.5, -at.y) - radius * 0.58;
  return length(at) - radius;
}

void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * vec2(reach, -reach);
  float edge = outside(at);
  float ratio = camera.pixelRatio;
  float body = clamp(-edge * ratio + 0.5, 0.0, 1.0);
  float halo = clamp((0.9 - edge) * ratio + 0.5, 0.0, 1.0) * point.halo.a;
  vec3 inner = fill.rgb;
  if (shape <= 1) {
    float hole = clamp((-edge - max(0.7, radius * 0.28)) * ratio + 0.5, 0.0, 1.0);
    bool empty = shape == 0 || at.x > 0.0;
    if (empty) inner = mix(inner, point.halo.rgb, hole);
  }
  float alpha = max(body, halo);
  if (alpha <= 0.0) discard;
  color = vec4(mix(point.halo.rgb, inner, body) * alpha, alpha);
}
`

/**
 * Projects or houses: rows uploaded once, their state at a month found on the GPU. Overdue ones lie on top. One
 * vertex a row: software rendering pays about 10 µs for each instance of an instanced draw.
 */
export class PointLayer extends Layer<Required<PointLayerProps>> {
  static override layerName = 'PointLayer'
  declare state: {drawn?: CampaignModel}

  override initializeState(): void {
    this.state = {}
  }

  override updateState({props, oldProps}: UpdateParameters<this>): void {
    if (props.points !== oldProps.points) this.createDrawn()
    else if (props.admitted !== oldProps.admitted) this.state.drawn?.write('admitted', props.admitted)
  }

  override draw(): void {
    const model = this.state.drawn?.model
    if (!model) return
    const {points, origin, month, states, deadlines, colors, halo, scale} = this.props
    const pixelRatio = pixelRatioOf(this.context.device)
    for (const overdueOnly of [0, 1]) {
      model.shaderInputs.setProps({
        camera: cameraProps(this.context.viewport, origin, pixelRatio),
        point: {
          color0: colors[0],
          color1: colors[1],
          color2: colors[2],
          color3: colors[3],
          halo,
          deadlines,
          month,
          scale,
          states,
          houses: points.kind === 'houses' ? 1 : 0,
          overdueOnly,
        },
      })
      model.draw(this.context.renderPass)
    }
  }

  override finalizeState(): void {
    this.state.drawn?.destroy()
  }

  private createDrawn(): void {
    this.state.drawn?.destroy()
    delete this.state.drawn
    const {points, admitted} = this.props
    if (points.count === 0) return
    this.state.drawn = createModel(this.context.device, {
      id: this.id,
      vs,
      fs,
      module: pointModule,
      attributes: {
        position: {data: points.positions, format: 'float32x2'},
        months: {data: points.months, format: 'uint16x4'},
        look: {data: points.looks, format: 'uint8x4'},
        admitted: {data: admitted, format: 'uint8x4'},
      },
      topology: 'point-list',
      vertexCount: points.count,
    })
  }
}
