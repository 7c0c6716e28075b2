import type {LocalText} from '#domain/campaign'
import type {Tour, TourPicture, TourStop} from '#domain/tour'
import type {Manifest} from './manifestSchema'

export type ToursInManifest = NonNullable<Manifest['tours']>
type StopInManifest = ToursInManifest[number]['stops'][number]

/** The inspections that a package brings; a stop without an id is called by its place in the order. */
export function toursOf(tours: ToursInManifest): Tour[] {
  return tours.map(({id, title, stops}, place) => ({
    id: id ?? `tour-${place + 1}`,
    title: pair(title),
    stops: stops.map(stopOf),
  }))
}

function stopOf(stop: StopInManifest, place: number): TourStop {
  const {lon, lat} = stop.place ?? {}
  return {
    id: stop.id ?? `stop-${place + 1}`,
    title: pair(stop.title),
    at: stop.at ?? null,
    text: stop.text === undefined ? null : pair(stop.text),
    notes: stop.notes === undefined ? null : pair(stop.notes),
    view: Object.fromEntries(Object.entries(stop.view ?? {}).map(([key, value]) => [key, String(value)])),
    place: lon === undefined || lat === undefined ? null : {lon, lat},
    project: stop.project ?? null,
    figures: stop.figures ?? [],
    before: pictureOf(stop.before),
    after: pictureOf(stop.after),
  }
}

function pictureOf(picture: StopInManifest['before']): TourPicture | null {
  return picture === undefined
    ? null
    : {url: picture.url, caption: picture.caption === undefined ? null : pair(picture.caption)}
}

function pair(text: StopInManifest['title']): LocalText {
  return typeof text === 'string' ? {'zh-CN': text, en: text} : {'zh-CN': text['zh-CN'], en: text.en}
}

/** As a manifest has them: what is not there is left out. */
export function toursWritten(tours: readonly Tour[]): ToursInManifest {
  return tours.map(({id, title, stops}) => ({id, title: {...title}, stops: stops.map(stopWritten)}))
}

function stopWritten(stop: TourStop): StopInManifest {
  const {id, title, at, text, notes, view, place, project, figures, before, after} = stop
  return {
    id,
    title: {...title},
    ...(at !== null && {at}),
    ...(text && {text: {...text}}),
    ...(notes && {notes: {...notes}}),
    view: {...view},
    ...(place && {place: {...place}}),
    ...(project !== null && {project}),
    ...(figures.length > 0 && {figures: [...figures]}),
    ...(before && {before: pictureWritten(before)}),
    ...(after && {after: pictureWritten(after)}),
  }
}

function pictureWritten({url, caption}: TourPicture): NonNullable<StopInManifest['before']> {
  return {url, ...(caption && {caption: {...caption}})}
}
