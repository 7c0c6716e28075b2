import {useEffect, useMemo, useState} from 'react'
import type {LonLat} from '#domain/area'
import type {Outline} from '#domain/dataset'
import type {TourStop} from '#domain/tour'
import type {Obstacle, Projection} from '#scene/labels'
import {meets} from '#ui/timeLayout'
import type {Language} from '#view/view'
import {nameBox, type PlacedName, placedNames, type Spot, spotBox} from './placedNames'
import {roomiest} from './roomiest'
import {marksOf, spotsOf} from './routeSpots'
import type {StopPlace} from './usePlaces'

/** Milliseconds after which the camera is thought to rest. */
const REST = 120
/** The township's own name, in units. */
const TOWN_SIZE = 3.2

interface RouteSettings {
  stops: readonly TourStop[]
  places: readonly StopPlace[]
  /** The stop, from 1. */
  at: number
  regions: Outline['regions']
  language: Language
  unit: number
}

export interface RoutePicture {
  spots: Spot[]
  names: PlacedName[]
  /** The township that is visited, where its name finds room. */
  town: {name: string; x: number; y: number} | null
}

/** Where all of the route stands on the map. @param covered by panels */
export function routePicture(
  settings: RouteSettings,
  projection: Projection,
  covered: readonly Obstacle[],
): RoutePicture {
  const {places, at, regions, language, unit} = settings
  const {width, height, project} = projection
  const spots = spotsOf(settings, regions, projection, language)
  const here = places[at - 1]
  const marks = here ? marksOf(here) : []
  const found = here ? townOf(here, settings, projection) : null
  const town = found && spots.some((spot) => meets(spotBox(spot, unit), found.box)) ? null : found
  const room = {unit, width, height, marks: marks.map((place) => project(...place))}
  const names = placedNames(spots, {...room, covered: town ? [...covered, town.box] : covered})
  return {spots, names, town}
}

function townOf(
  here: StopPlace,
  {places, regions, language, unit}: RouteSettings,
  {project, width, height}: Projection,
): (RoutePicture['town'] & {box: Obstacle}) | null {
  const {region} = here
  if (region < 0) return null
  const place = nameSpots.get(here) ?? nameSpot(here, places, regions)
  nameSpots.set(here, place)
  if (!place) return null
  const name = (language === 'en' ? regions.nameEn : regions.name)[region]
  const [x, y] = project(...place)
  const half = ([...name].length * TOWN_SIZE * (language === 'en' ? 0.33 : 0.7) + 1) * unit
  const box = {left: x - half, right: x + half, top: y - 2 * unit, bottom: y + 2 * unit}
  const isSeen = box.left > 0 && box.right < width && box.top > 0 && box.bottom < height
  return isSeen ? {name, x, y, box} : null
}

/** Sought once a stop: all corners of the boundary are gone through. */
const nameSpots = new WeakMap<StopPlace, LonLat | null>()

function nameSpot(
  here: StopPlace,
  places: readonly StopPlace[],
  {geometry}: Outline['regions'],
): LonLat | null {
  const {region} = here
  const stops = places.flatMap((one) => (one.region === region && one.place ? [one.place] : []))
  return roomiest(geometry, region, [...marksOf(here), ...stops])
}

/** What the names of the map keep clear of. */
export function routeBoxes({spots, names, town}: RoutePicture, unit: number): Obstacle[] {
  const own = town ? [spotBox({...town, number: 1, isHere: true}, unit)] : []
  return [...spots.map((spot) => spotBox(spot, unit)), ...names.map((name) => nameBox(name, unit)), ...own]
}

/** The picture follows the camera: while that moves names keep their sides, and are placed anew once it rests. */
export function useRoute(
  settings: RouteSettings,
  projection: Projection | null,
  covered: () => readonly Obstacle[],
): RoutePicture | null {
  const {stops, places, at, regions, language, unit} = settings
  const [rested, setRested] = useState<Projection | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setRested(projection), REST)
    return () => clearTimeout(timer)
  }, [projection])
  const picture = useMemo(
    () => rested && routePicture({stops, places, at, regions, language, unit}, rested, covered()),
    [rested, stops, places, at, regions, language, unit, covered],
  )
  return useMemo(() => {
    if (!projection || !picture || projection === rested) return picture
    return moved(picture, settings, projection)
  }, [projection, picture, rested, settings])
}

function moved(picture: RoutePicture, settings: RouteSettings, projection: Projection): RoutePicture {
  const {regions, language} = settings
  const spots = spotsOf(settings, regions, projection, language)
  const names = picture.names.flatMap((name) => {
    const spot = spots.find(({number}) => number === name.spot.number)
    return spot ? [{...name, spot: {...spot, name: name.spot.name}}] : []
  })
  return {spots, names, town: null}
}
