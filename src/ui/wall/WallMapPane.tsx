import {useMemo} from 'react'
import {extentsOf} from '#scene/extents'
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
  const {geometry} = state.dataset.regions
  const covered = useMemo(() => {
    const [x, y] = [(kind === 'tiled' ? 3 : 5) * unit, 3.6 * unit]
    const padding = {top: y, bottom: y, left: x, right: x}
    return paddingBeside(extentsOf(geometry), areas.map, within(areas.legend, areas.map), padding)
  }, [kind, unit, geometry, areas])
  const {failure} = useWords()
  if (!renderer) return <p className="wall__none">{failure.noWebglDo}</p>
  return (
    <>
      <WallMap {...{state, renderer, landUrl, onShow, scale, county, covered, obstacles, onContext}} />
      <div className="wall-map__edge" />
    </>
  )
}

function within({left, top, width, height}: Area, outer: Area) {
  const [x, y] = [left - outer.left, top - outer.top]
  return {left: x, top: y, right: x + width, bottom: y + height}
}
