/** A part of the wall in CSS pixels, from its upper left. */
export interface Area {
  left: number
  top: number
  width: number
  height: number
}

export function box(left: number, top: number, width: number, height: number): Area {
  return {left, top, width: Math.max(0, width), height: Math.max(0, height)}
}

export function inset({left, top, width, height}: Area, x: number, y: number): Area {
  return box(left + x, top + y, width - 2 * x, height - 2 * y)
}

/** The smallest area that holds all of these. */
export function around(areas: readonly Area[]): Area {
  const left = Math.min(...areas.map((one) => one.left))
  const top = Math.min(...areas.map((one) => one.top))
  const right = Math.max(...areas.map((one) => one.left + one.width))
  const bottom = Math.max(...areas.map((one) => one.top + one.height))
  return box(left, top, right - left, bottom - top)
}

/** Parts from left to right, `rest` sharing what the others leave. */
export function columnsOf(area: Area, widths: readonly (number | 'rest')[], gap: number): Area[] {
  let left = area.left
  return spread(area.width, widths, gap).map((width) => {
    const part = box(left, area.top, width, area.height)
    left += width + gap
    return part
  })
}

/** Parts from the top down. */
export function rowsOf(area: Area, heights: readonly (number | 'rest')[], gap: number): Area[] {
  let top = area.top
  return spread(area.height, heights, gap).map((height) => {
    const part = box(area.left, top, area.width, height)
    top += height + gap
    return part
  })
}

/** Where the fixed parts alone are too much, all of them give way alike. */
function spread(length: number, parts: readonly (number | 'rest')[], gap: number): number[] {
  const room = Math.max(0, length - gap * (parts.length - 1))
  const fixed = parts.reduce<number>((sum, part) => sum + (part === 'rest' ? 0 : part), 0)
  const rests = parts.filter((part) => part === 'rest').length
  const share = Math.min(1, fixed > 0 ? room / fixed : 1)
  const rest = rests > 0 ? (room - fixed * share) / rests : 0
  return parts.map((part) => (part === 'rest' ? rest : part * share))
}
