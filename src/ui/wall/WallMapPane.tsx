import {useMemo} from 'react'
import type {Regions} from '#domain/dataset'
import {type Extents, extentsOf} from '#scene/extents'
import {useWords} from '#ui/Session'
import type {WallProps} from '#ui/wallServices'
import {paddingBeside} from './mapRoom'
import {WallMap} from './WallMap'
import type {Area} from './wallAreas'
import type {WallLayout} from './wallLayout'

interface Props extends WallProps {
  layout: WallLayout
  scale: number
  county: number
  onContext: (state: 'lost' | 'restored') => void
}

/** The map with its edges faded into the page, or why there is none. */
export function WallMapPane({state, renderer, landUrl, onShow, layout, scale, county, onContext}: Props) {
  const {areas, seams, unit, kind} = layout
  const obstacles = useMemo(
    () => [areas.legend, ...seams].map((one) => within(one, areas.map)),
    [areas, seams],
  )
  const {regions} = state.dataset
  const covered = useMemo(() => {
    // What lies around a county is seen as well.
    const around = county < 0 ? 0 : 3.5 * unit
    const [x, y] = [(kind === 'tiled' ? 3 : 5) * unit + around, 3.6 * unit + around]
    const padding = {top: y, bottom: y, left: x, right: x}
    return paddingBeside(shownOf(regions, county), areas.map, within(areas.legend, areas.map), padding)
  }, [kind, unit, regions, county, areas])
  const {failure} = useWords()
  if (!renderer) return <p className="wall__none">{failure.noWebglDo}</p>
  return (
    <>
      <WallMap {...{state, renderer, landUrl, onShow, scale, county, covered, obstacles, onContext}} />
      <div className="wall-map__edge" />
    </>
  )
}

/** The extents of a county's regions, or of all. */
function shownOf({geometry, county}: Regions, only: number): Extents {
  const all = extentsOf(geometry)
  if (only < 0) return all
  const shown = Array.from(all.size.keys()).filter((region) => county[region] === only)
  const bounds = shown.flatMap((region) => [...all.bounds.subarray(4 * region, 4 * region + 4)])
  return {bounds: Float64Array.from(bounds), size: Float64Array.from(shown, (region) => all.size[region])}
}

function within({left, top, width, height}: Area, outer: Area) {
  const [x, y] = [left - outer.left, top - outer.top]
  return {left: x, top: y, right: x + width, bottom: y + height}
}
