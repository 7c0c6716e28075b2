declare module 'polylabel' {
  /** The point of a polygon farthest from its outline; rings of [x, y], the first the outer one. */
  export default function polylabel(polygon: number[][][], precision?: number): [x: number, y: number]
}
