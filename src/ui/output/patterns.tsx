import type {Fill} from '#scene/classes'
import {classify, noData, outOfScope} from '#scene/classes'
import type {Theme} from '#view/view'

/** The map's fills in a drawing: a colour, or a pattern of `FillPatterns`. */
export function paintOf(fill: Fill): string {
  return fill.pattern === 'solid' ? fill.color : `url(#fill-${fill.pattern})`
}

/** The three patterns of a theme, in the map's own sizes. */
export function FillPatterns({theme}: {theme: Theme}) {
  const stripes = classify('compliance', 'township', theme).classes[2].fill
  const dots = outOfScope(theme).fill
  const cross = noData(theme).fill
  return (
    <defs>
      <pattern
        id="fill-stripes"
        width={6}
        height={6}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={6} height={6} fill={stripes.color} />
        <rect width={2.6} height={6} fill={stripes.mark} />
      </pattern>
      <pattern id="fill-dots" width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={dots.color} />
        <circle cx={2} cy={2} r={0.95} fill={dots.mark} />
      </pattern>
      <pattern id="fill-cross" width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={cross.color} />
        <path d="M0 0L6 6M6 0L0 6" stroke={cross.mark} strokeWidth={0.8} />
      </pattern>
    </defs>
  )
}
