import {timetableWordsOf} from '#i18n/timetableWords'
import type {TimetableRow} from '#measures/timetable'
import {boundsOfRegions, extentsOf} from '#scene/extents'
import {usePinned} from '#ui/PlanCard'
import type {PlanState} from '#ui/planState'
import {useWords} from '#ui/Session'
import {rowsOfTownship, tableOf} from '#ui/showRows'
import {placeName} from '#ui/tipModel'
import type {View} from '#view/view'
import {TimetableKey} from './TimetableKey'

/** The key of the drawing, and where to go on from what is pinned. */
export function TimetableFoot({state, chosen}: {state: PlanState; chosen: TimetableRow | null}) {
  const words = useWords()
  const own = timetableWordsOf(words)
  const {dataset, view, change} = state
  const region = usePinned(state)
  const project = chosen?.township === region && chosen.id === view.row ? chosen : null
  return (
    <footer className="timetable__foot">
      {region >= 0 && (
        <div className="timetable__pinned">
          <b>{placeName(dataset.regions, region, words)}</b>
          {project && <span className="timetable__project">{project.name}</span>}
          <button
            type="button"
            className="button"
            title={own.onMapHint}
            onClick={() => change({tab: 'map', ...cameraAt(state, region)})}
          >
            {own.onMap}
          </button>
          <button
            type="button"
            className="button"
            title={own.inTaskbookHint}
            onClick={() =>
              // The task book goes to the project; without one it lists the township's.
              change(
                project
                  ? {...tableOf('projects'), row: project.id}
                  : rowsOfTownship('projects', dataset.regions.code[region]),
              )
            }
          >
            {own.inTaskbook}
          </button>
        </div>
      )}
      <TimetableKey />
    </footer>
  )
}

/** Over the township, as near as a search goes; nothing where it has no boundary. */
function cameraAt({dataset}: PlanState, region: number): Partial<View> {
  const bounds = boundsOfRegions(extentsOf(dataset.regions.geometry), [region])
  if (!bounds) return {}
  const [west, south, east, north] = bounds
  return {camera: {lon: (west + east) / 2, lat: (south + north) / 2, zoom: 11}}
}
