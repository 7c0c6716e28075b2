import {type CSSProperties, useEffect, useState} from 'react'
import type {Area} from '#domain/area'
import type {CampaignMap} from '#map/CampaignMap'
import type {Projection} from '#scene/labels'
import type {Goal} from '#ui/findModel'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {roundedArea} from '#view/area'
import {AreaOverlay} from './AreaOverlay'
import {AreaPanel} from './AreaPanel'
import {measuredText} from './areaModel'
import {fewerCorners, type Rings, ringsOf} from './geodesy'
import type {Tool} from './ToolIcon'
import {ToolPanel} from './ToolPanel'
import {useDrawing, useProjection} from './useDrawing'

export interface DrawingProps {
  map: CampaignMap
  state: PlanState
  goal: Goal | null
  /** CSS pixels at the top under more than one line of the filters' sentence. */
  top: number
  tool: Tool | null
  onStop: () => void
}

/** What a tool draws, and what lies within the area that filters. */
export default function AreaDrawing({map, state, goal, top, tool, onStop}: DrawingProps) {
  const words = useWords()
  const {view, dataset, change} = state
  const [metres, setMetres] = useState(2000)
  const projection = useProjection(map)
  const rings = useRings(view.area, dataset.regions)
  const choose = (area: Area) => {
    onStop()
    change({area: roundedArea(slim(area, projection))})
  }
  const {draft, end} = useDrawing(tool, {map, projection, metres, onArea: choose, onStop})
  if (!projection) return null
  return (
    <>
      <AreaOverlay
        projection={projection}
        rings={rings}
        draft={draft}
        label={draft ? measuredText(draft, words) : ''}
      />
      <div className="areas__panels" style={{'--sentence': `${top}px`} as CSSProperties}>
        {draft && (
          <ToolPanel
            {...{state, goal, draft, metres}}
            onMetres={setMetres}
            onArea={choose}
            onEnd={end}
            onStop={onStop}
          />
        )}
        {view.area && !tool && <AreaPanel state={state} area={view.area} rings={rings} onArea={choose} />}
      </div>
    </>
  )
}

const NOTHING: Rings = []

/** The outline of the area that filters; of the one before until it is known. */
function useRings(area: Area | null, regions: PlanState['dataset']['regions']): Rings {
  const [rings, setRings] = useState(NOTHING)
  useEffect(() => {
    let wanted = true
    if (!area) return setRings(NOTHING)
    ringsOf(area, regions).then(
      (found) => wanted && setRings(found),
      // Without the part that draws it the filter holds all the same.
      () => wanted && setRings(NOTHING),
    )
    return () => {
      wanted = false
    }
  }, [area, regions])
  return area ? rings : NOTHING
}

/** A lasso has a corner for every few pixels. */
function slim(area: Area, projection: Projection | null): Area {
  if (area.kind !== 'polygon' || !projection) return area
  const degrees = 360 / (512 * 2 ** projection.zoom)
  return {...area, corners: fewerCorners(area.corners, degrees)}
}
