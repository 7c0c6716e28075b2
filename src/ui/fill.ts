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
        backgroundImage: `repeating-linear-gradient(135deg, ${mark} 0 2.6px, ${color} 2.6px 6px)`,
      }
    case 'dots':
      return {
        backgroundColor: color,
        backgroundImage: `radial-gradient(${mark} 0.9px, transparent 1.1px)`,
        backgroundSize: '4px 4px',
      }
    case 'cross':
      return {
        backgroundColor: color,
        backgroundImage: `repeating-linear-gradient(45deg, ${mark} 0 0.8px, transparent 0.8px 6px), repeating-linear-gradient(135deg, ${mark} 0 0.8px, transparent 0.8px 6px)`,
      }
  }
}
