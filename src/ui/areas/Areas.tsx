import {type CSSProperties, useEffect, useState} from 'react'
import type {Area} from '#domain/area'
import {areaWords} from '#i18n/areaWords'
import type {CampaignMap} from '#map/CampaignMap'
import type {Projection} from '#scene/labels'
import type {Goal} from '#ui/findModel'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {roundedArea} from '#view/area'
import {AreaOverlay} from './AreaOverlay'
import {AreaPanel} from './AreaPanel'
import {measuredText} from './areaModel'
import {TOOLS, type Tool} from './draft'
import {fewerCorners, type Rings, ringsOf} from './geodesy'
import {ToolIcon} from './ToolIcon'
import {ToolPanel} from './ToolPanel'
import {useDrawing, useProjection} from './useDrawing'
import './areas.css'

interface Props {
  map: CampaignMap
  state: PlanState
  goal: Goal | null
  /** CSS pixels at the top under more than one line of the filters' sentence. */
  top: number
}

/** Tools that choose a part of the map or measure on it, what they draw, and what lies within. */
export default function Areas({map, state, goal, top}: Props) {
  const words = useWords()
  const {view, dataset, change} = state
  const [tool, setTool] = useState<Tool | null>(null)
  const [metres, setMetres] = useState(2000)
  const projection = useProjection(map)
  const rings = useRings(view.area, dataset.regions)
  const choose = (area: Area) => {
    setTool(null)
    change({area: roundedArea(slim(area, projection))})
  }
  const stop = () => setTool(null)
  const {draft, end} = useDrawing(tool, {map, projection, metres, onArea: choose, onStop: stop})
  if (!projection) return null
  return (
    <>
      <AreaOverlay
        projection={projection}
        rings={rings}
        draft={draft}
        label={draft ? measuredText(draft, words) : ''}
      />
      <div className="areas" data-over-map>
        <ToolStrip tool={tool} onTool={(one) => setTool(one === tool ? null : one)} />
      </div>
      <div className="areas__panels" style={{'--sentence': `${top}px`} as CSSProperties}>
        {draft && (
          <ToolPanel
            {...{state, goal, draft, metres}}
            onMetres={setMetres}
            onArea={choose}
            onEnd={end}
            onStop={stop}
          />
        )}
        {view.area && !tool && <AreaPanel state={state} area={view.area} rings={rings} onArea={choose} />}
      </div>
    </>
  )
}

function ToolStrip({tool, onTool}: {tool: Tool | null; onTool: (tool: Tool) => void}) {
  const say = areaWords(useWords().language)
  return (
    <div className="areas__strip" role="toolbar" aria-label={say.tools} aria-orientation="vertical">
      {TOOLS.map((one) => (
        <button
          key={one}
          type="button"
          aria-label={say.tool[one]}
          title={say.tool[one]}
          aria-pressed={one === tool}
          onClick={() => onTool(one)}
        >
          <ToolIcon tool={one} />
        </button>
      ))}
    </div>
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
