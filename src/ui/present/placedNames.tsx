/** A stop on the map, in CSS pixels. */
export interface Spot {
  number: number
  x: number
  y: number
  name: string
  isHere: boolean
}

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export interface PlacedName {
  spot: Spot
  x: number
  y: number
  anchor: 'start' | 'end' | 'middle'
}

/** Names of stops where there is room, the current one first, then the next ones. A name without room is left to the strip. */
export function placedNames(
  spots: readonly Spot[],
  unit: number,
  width: number,
  height: number,
): PlacedName[] {
  const here = spots.findIndex(({isHere}) => isHere)
  const order = [...spots.slice(Math.max(0, here)), ...spots.slice(0, Math.max(0, here)).reverse()]
  const taken: Box[] = spots.map(({x, y, isHere}) => boxAround(x, y, (isHere ? 2.7 : 1.9) * unit))
  return order.flatMap((spot) => {
    for (const tried of waysOf(spot, unit)) {
      const box = boxOf(tried, unit)
      const isInside = box.left > 0 && box.top > 0 && box.right < width && box.bottom < height
      if (!isInside || taken.some((other) => meets(box, other))) continue
      taken.push(box)
      return [tried]
    }
    return []
  })
}

function waysOf(spot: Spot, unit: number): PlacedName[] {
  const {x, y, isHere} = spot
  const away = (isHere ? 3.4 : 2.5) * unit
  const size = sizeOf(spot, unit)
  return [
    {spot, x: x + away, y: y + size * 0.36, anchor: 'start'},
    {spot, x: x - away, y: y + size * 0.36, anchor: 'end'},
    {spot, x, y: y - away, anchor: 'middle'},
    {spot, x, y: y + away + size * 0.8, anchor: 'middle'},
  ]
}

function boxOf({spot, x, y, anchor}: PlacedName, unit: number): Box {
  const size = sizeOf(spot, unit)
  const length = widthOf(spot.name) * size
  const left = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
  return {left, right: left + length, top: y - size, bottom: y + size * 0.3}
}

function sizeOf({isHere}: Spot, unit: number): number {
  return (isHere ? 2.7 : 2) * unit
}

/** In ems: a Chinese character is as wide as high. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 1 : 0.56), 0)
}

function boxAround(x: number, y: number, reach: number): Box {
  return {left: x - reach, right: x + reach, top: y - reach, bottom: y + reach}
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}
