import {TEXTURE_WIDTH} from './fill'

const block = `layout(std140) uniform pointUniforms {
  vec4 color0;
  vec4 color1;
  vec4 color2;
  vec4 color3;
  vec4 halo;
  vec2 deadlines;
  float month;
  float scale;
  float share;
  float depth;
  highp int states;
  highp int houses;
  highp int regionCount;
} point;
`
export const pointModule = {
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
    share: 'f32',
    depth: 'f32',
    states: 'i32',
    houses: 'i32',
    regionCount: 'i32',
  },
} as const

/**
 * Shapes in the fragment shader: 0 ring, 1 half-filled ring, 2 triangle, 3 disc, 4 square, 5 diamond. What is overdue
 * lies nearer than the rest, so that one pass over the rows suffices whatever their order.
 */
export const pointVs = `#version 300 es
in vec2 position;
in uvec4 months;
in uvec2 look;
in uint region;
in uint category;
flat out float radius;
flat out float reach;
flat out int shape;
flat out vec4 fill;
uniform sampler2D admission;

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

bool admits(int entry) {
  return texelFetch(admission, ivec2(entry % ${TEXTURE_WIDTH}, entry / ${TEXTURE_WIDTH}), 0).r > 0.5;
}

void main() {
  int state = point.houses == 1 ? houseState() : projectState();
  bool shown = state >= 0 && (point.states >> state & 1) == 1
    && admits(int(region)) && admits(point.regionCount + int(category));
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
  gl_Position.z = (point.depth - (state == 2 ? 0.1 : 0.0)) * gl_Position.w;
}
`

export const pointFs = `#version 300 es
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
  float alpha = max(body, halo) * point.share;
  if (alpha <= 0.0) discard;
  color = vec4(mix(point.halo.rgb, inner, body) * alpha, alpha);
}
`
