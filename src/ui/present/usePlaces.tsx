import {useEffect, useMemo, useState} from 'react'
import type {LonLat} from '#domain/area'
import {type Dataset, hasPlace, placeOf, textAt} from '#domain/dataset'
import type {Tour, TourStop} from '#domain/tour'
import type {PlanState} from '#ui/planState'

/** What is known of a stop's place: index of its township, or -1; its place; its project's row. */
export interface StopPlace {
  region: number
  place: LonLat | null
  /** The rows of its township, and the project among them, or -1. */
  rows: Dataset | null
  project: number
}

/** Of each stop of a tour; projects lie where their rows say, once these are there. */
export function usePlaces(state: PlanState, tour: Tour): readonly StopPlace[] {
  const {dataset, excerpt} = state
  const [rows, setRows] = useState<{of: unknown; byRegion: ReadonlyMap<number, Dataset>}>()
  useEffect(() => {
    let wanted = true
    const regions = new Set(tour.stops.map((stop) => regionOf(stop, dataset)).filter((one) => one >= 0))
    Promise.all(
      [...regions].map(async (region) => [region, await excerpt({township: region})] as const),
    ).then(
      (found) => wanted && setRows({of: dataset, byRegion: new Map(found)}),
      // A package that is closed meanwhile has no rows to show.
      () => {},
    )
    return () => {
      wanted = false
    }
  }, [tour, dataset, excerpt])
  return useMemo(
    () => tour.stops.map((stop) => known(stop, dataset, rows?.of === dataset ? rows.byRegion : null)),
    [tour, dataset, rows],
  )
}

function regionOf({view}: TourStop, {regions}: PlanState['dataset']): number {
  return view.township ? regions.code.indexOf(view.township) : -1
}

function known(
  stop: TourStop,
  dataset: PlanState['dataset'],
  byRegion: ReadonlyMap<number, Dataset> | null,
): StopPlace {
  const region = regionOf(stop, dataset)
  const rows = byRegion?.get(region) ?? null
  const project = rows && stop.project !== null ? rowOf(rows, stop.project) : -1
  const own: LonLat | null = stop.place && [stop.place.lon, stop.place.lat]
  const of = rows && project >= 0 && hasPlace(rows.projects, project) ? placeOf(rows.projects, project) : null
  return {region, rows, project, place: own ?? of}
}

function rowOf({projects}: Dataset, id: string): number {
  for (let row = 0; row < projects.count; row++) if (textAt(projects.id, row) === id) return row
  return -1
}
