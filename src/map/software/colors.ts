import type {Channels} from '#map/layers/model'

/**
 * Colours as one word of red, green, blue, alpha from the lowest byte up: the four bytes of a pixel in the order of
 * every computer that runs browsers.
 */
export type Word = number

/** A premultiplied colour over an opaque one. */
function over(color: Word, beneath: Word): Word {
  const rest = 255 - (color >>> 24)
  // Two channels at a time; x + 128 + ((x + 128) >> 8) >> 8 is x / 255, rounded.
  const even = (Math.imul(beneath & 0xff00ff, rest) + 0x800080) >>> 0
  const odd = (Math.imul((beneath >>> 8) & 0xff00ff, rest) + 0x800080) >>> 0
  const evenShare = ((even + ((even >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff
  const oddShare = (odd + ((odd >>> 8) & 0xff00ff)) & 0xff00ff00
  return (color + (evenShare | oddShare)) >>> 0
}

/** A premultiplied colour over one that may let something shine through; that and the result are not premultiplied. */
export function overAny(color: Word, beneath: Word): Word {
  const alpha = beneath >>> 24
  if (alpha === 255) return over(color, beneath)
  return unmultiplied(alpha === 0 ? color : over(color, multiplied(beneath)))
}

function multiplied(color: Word): Word {
  const alpha = color >>> 24
  return scaled(color, alpha, alpha / 255)
}

/** A premultiplied colour as a canvas holds it: not premultiplied. */
export function unmultiplied(color: Word): Word {
  const alpha = color >>> 24
  return alpha === 0 || alpha === 255 ? color : scaled(color, alpha, 255 / alpha)
}

function scaled(color: Word, alpha: number, by: number): Word {
  const red = Math.min(255, Math.round((color & 255) * by))
  const green = Math.min(255, Math.round(((color >>> 8) & 255) * by))
  const blue = Math.min(255, Math.round(((color >>> 16) & 255) * by))
  return ((alpha << 24) | (blue << 16) | (green << 8) | red) >>> 0
}

/** From one colour, 0, to another, 1, laid down with an alpha of its own; premultiplied. Alphas of the two are not asked. */
export function blended(from: Channels, to: Channels, share: number, alpha: number): Word {
  const by = alpha * 255
  const red = Math.round((from[0] + (to[0] - from[0]) * share) * by)
  const green = Math.round((from[1] + (to[1] - from[1]) * share) * by)
  const blue = Math.round((from[2] + (to[2] - from[2]) * share) * by)
  return ((Math.round(by) << 24) | (blue << 16) | (green << 8) | red) >>> 0
}
