import type {Line} from './borders'

/** Lines as triangle strips that a shader widens in pixels: two vertices a point, one on either side. */
export interface LineStrips {
  /** x, y relative to the origin, one pair a vertex. */
  positions: Float32Array
  /** The mitre: where the vertex goes, in half widths, one pair a vertex. */
  offsets: Float32Array
  indices: Uint32Array
}

/** A sharper corner than this is cut, so that no spike stands out. */
const LONGEST_MITRE = 2

export function lineStrips(lines: Line[]): LineStrips {
  const vertexCount = lines.reduce((sum, line) => sum + line.length, 0)
  const positions = new Float32Array(vertexCount * 2)
  const offsets = new Float32Array(vertexCount * 2)
  const indices: number[] = []
  let vertex = 0
  for (const line of lines) {
    const count = line.length / 2
    for (let point = 0; point < count; point++) {
      const [x, y] = mitre(line, point, count)
      positions.set([line[2 * point], line[2 * point + 1], line[2 * point], line[2 * point + 1]], vertex * 2)
      offsets.set([x, y, -x, -y], vertex * 2)
      if (point > 0) indices.push(vertex - 2, vertex - 1, vertex, vertex, vertex - 1, vertex + 1)
      vertex += 2
    }
  }
  return {positions, offsets, indices: new Uint32Array(indices)}
}

function mitre(points: Line, point: number, count: number): [number, number] {
  const closed = points[0] === points[2 * count - 2] && points[1] === points[2 * count - 1]
  const before = point > 0 ? point - 1 : closed ? count - 2 : point
  const after = point < count - 1 ? point + 1 : closed ? 1 : point
  const arriving = direction(points, before, point)
  const leaving = direction(points, point, after)
  const one = arriving ?? leaving ?? [1, 0]
  const other = leaving ?? one
  const normal: [number, number] = [-(one[1] + other[1]) / 2, (one[0] + other[0]) / 2]
  const length = Math.hypot(normal[0], normal[1])
  if (length < 1e-6) return [-one[1], one[0]]
  const stretch = Math.min(LONGEST_MITRE, 1 / length) / length
  return [normal[0] * stretch, normal[1] * stretch]
}

function direction(points: Line, from: number, to: number): [number, number] | null {
  const x = points[2 * to] - points[2 * from]
  const y = points[2 * to + 1] - points[2 * from + 1]
  const length = Math.hypot(x, y)
  return length > 0 ? [x / length, y / length] : null
}
