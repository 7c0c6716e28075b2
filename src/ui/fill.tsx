import type {CSSProperties} from 'react'
import type {Fill} from '#scene/classes'

/** A map fill as a CSS background, so that a bar is its own swatch. Sizes follow the map's patterns. */
export function fillStyle(fill: Fill): CSSProperties {
  const {color, mark} = fill
  switch (fill.pattern) {
    case 'solid':
      return {backgroundColor: color}
    case 'stripes':
      return {
        backgroundColor: color,
        backgroundImage: `repeating-linear-gradient(135deg, ${mark} 0 0.1625rem, ${color} 0.1625rem 0.375rem)`,
      }
    case 'dots':
      return {
        backgroundColor: color,
        backgroundImage: `radial-gradient(${mark} 0.056rem, transparent 0.07rem)`,
        backgroundSize: '0.25rem 0.25rem',
      }
    case 'cross':
      return {
        backgroundColor: color,
        backgroundImage: `repeating-linear-gradient(45deg, ${mark} 0 0.05rem, transparent 0.05rem 0.375rem), repeating-linear-gradient(135deg, ${mark} 0 0.05rem, transparent 0.05rem 0.375rem)`,
      }
  }
}
