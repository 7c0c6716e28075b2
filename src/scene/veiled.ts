import type {Theme} from '#view/view'
import type {MapClass} from './classes'
import {PALETTES, rgb} from './palette'
import type {RegionFills} from './regions'

/** How much of the paper lies over what is not looked at. */
const VEIL = 0.5

/** All regions but one under a veil, names and halos on them too; the same fills where there is none to keep. */
export function veiledFills(fills: RegionFills, kept: number, theme: Theme): RegionFills {
  if (kept < 0) return fills
  const paper = rgb(PALETTES[theme].paper)
  const texels = fills.texels.slice()
  for (let region = 0; region < texels.length / 4; region++) {
    if (region === kept) continue
    for (let channel = 0; channel < 3; channel++) {
      const at = 4 * region + channel
      texels[at] = Math.round(texels[at] + VEIL * (paper[channel] - texels[at]))
    }
  }
  const veiled = new Map<MapClass, MapClass>()
  const classOf = (region: number) => {
    const own = fills.classOf(region)
    if (region === kept || !own) return own
    const known = veiled.get(own) ?? veiledClass(own, paper)
    veiled.set(own, known)
    return known
  }
  return {...fills, texels, classOf}
}

function veiledClass(own: MapClass, paper: readonly number[]): MapClass {
  const mixed = (color: string) => {
    const parts = rgb(color).map((value, channel) => Math.round(value + VEIL * (paper[channel] - value)))
    return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`
  }
  const {fill} = own
  return {...own, fill: {...fill, color: mixed(fill.color), mark: mixed(fill.mark)}}
}
