/** A row of the counts' texture; as many rows hold all that a density may (scene/density). */
export const DENSITY_TEXTURE_WIDTH = 4096

const block = `layout(std140) uniform densityUniforms {
  vec4 color;
  vec4 overdue;
  vec4 halo;
  float largest;
  float most;
  float scale;
  float share;
  highp int first;
  highp int square;
} density;
`
export const densityModule = {
  name: 'density',
  vs: block,
  fs: block,
  uniformTypes: {
    color: 'vec4<f32>',
    overdue: 'vec4<f32>',
    halo: 'vec4<f32>',
    largest: 'f32',
    most: 'f32',
    scale: 'f32',
    share: 'f32',
    first: 'i32',
    square: 'i32',
  },
} as const

/** Radii in CSS pixels. One row and one overdue row are seen, however many the fullest cell holds. */
export const densityVs = `#version 300 es
in vec2 position;
flat out float radius;
flat out float core;
flat out float reach;
uniform highp usampler2D counts;

void main() {
  int texel = density.first + gl_VertexID;
  uvec2 count = texelFetch(counts, ivec2(texel % ${DENSITY_TEXTURE_WIDTH}, texel / ${DENSITY_TEXTURE_WIDTH}), 0).xy;
  if (count.x == 0u) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    gl_PointSize = 1.0;
    return;
  }
  radius = max(0.9 * density.scale, density.largest * sqrt(float(count.x) / density.most));
  core = count.y == 0u ? 0.0 : max(0.9 * density.scale, radius * sqrt(float(count.y) / float(count.x)));
  reach = radius + 1.5;
  gl_PointSize = 2.0 * reach * camera.pixelRatio;
  gl_Position = camera.matrix * vec4(position, 0.0, 1.0);
}
`

/** Houses are squares of the same area, as their marks are. */
export const densityFs = `#version 300 es
precision highp float;
flat in float radius;
flat in float core;
flat in float reach;
out vec4 color;

float outside(vec2 at, float size) {
  return density.square == 1 ? max(abs(at.x), abs(at.y)) - size * 0.886 : length(at) - size;
}

float cover(float edge) {
  return clamp(0.5 - edge * camera.pixelRatio, 0.0, 1.0);
}

void main() {
  vec2 at = (gl_PointCoord * 2.0 - 1.0) * reach;
  float edge = outside(at, radius);
  float body = cover(edge);
  float halo = cover(edge - 0.9) * density.halo.a;
  vec3 rgb = density.color.rgb;
  if (core > 0.0) {
    // A halo of its own parts what is overdue from ink of much the same darkness.
    float inner = outside(at, core);
    rgb = mix(mix(rgb, density.halo.rgb, cover(inner - 0.7)), density.overdue.rgb, cover(inner));
  }
  float alpha = max(body, halo) * density.share;
  if (alpha <= 0.0) discard;
  color = vec4(mix(density.halo.rgb, rgb, body) * alpha, alpha);
}
`
