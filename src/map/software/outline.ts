import type {LineStrips} from '#scene/strips'
import type {PixelCamera} from './pixelCamera'

/** Follows strips along their middle, for a pen: one `moveTo` a line. Every quad of a strip joins two points. */
export function tracePath(
  {positions, indices}: LineStrips,
  {scaleX, scaleY, x, y}: PixelCamera,
  path: Pick<Path2D, 'moveTo' | 'lineTo'>,
): void {
  let end = -1
  for (let quad = 0; quad < indices.length; quad += 6) {
    const [from, to] = [indices[quad], indices[quad + 2]]
    const goTo = (step: 'moveTo' | 'lineTo', vertex: number) =>
      path[step](x + scaleX * positions[2 * vertex], y - scaleY * positions[2 * vertex + 1])
    if (from !== end) goTo('moveTo', from)
    goTo('lineTo', to)
    end = to
  }
}
