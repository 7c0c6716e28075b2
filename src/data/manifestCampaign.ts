import type {Area, Boundaries, Campaign, LocalText, Milestone, Phase, Place, Source} from '#domain/campaign'
import {SOURCE_KEYS} from '#domain/campaign'
import {lastDay, parseDay, parseMonth} from '#domain/month'
import {basemapOf} from './manifestBasemaps'
import type {Manifest} from './manifestSchema'
import {toursOf} from './manifestTours'
import {wallOf} from './manifestWall'

/** What a sound manifest says, with every default filled in. */
export function campaignOf(manifest: Manifest): Campaign {
  const end = parseMonth(manifest.timeline.end)!
  return {
    id: manifest.id,
    title: localText(manifest.title),
    synthetic: manifest.synthetic ?? false,
    timeline: {start: parseMonth(manifest.timeline.start)!, end},
    phases: (manifest.phases ?? []).map(phaseOf).sort((a, b) => a.start - b.start),
    milestones: (manifest.milestones ?? []).map(milestoneOf),
    areas: (manifest.areas ?? []).map(areaOf),
    progressWeight: manifest.progress?.weight ?? 'investment',
    crs: manifest.crs ?? 'EPSG:4326',
    sources: sourcesOf(manifest),
    asOf: manifest.as_of === undefined ? lastDay(end) : parseDay(manifest.as_of)!,
    open: Object.fromEntries(Object.entries(manifest.open ?? {}).map(([key, value]) => [key, String(value)])),
    boundaryAccuracyM: manifest.boundary_accuracy_m ?? 50,
    notice: manifest.notice === undefined ? null : localText(manifest.notice),
    places: (manifest.places ?? []).map(placeOf),
    boundaries: manifest.boundaries === undefined ? null : boundariesOf(manifest.boundaries),
    ...(manifest.tours && {tours: toursOf(manifest.tours)}),
    ...(manifest.basemaps && {basemaps: manifest.basemaps.map(basemapOf)}),
    ...(manifest.wall && {wall: wallOf(manifest.wall)}),
    aliases: manifest.aliases === undefined ? null : sourceOf(manifest.aliases),
    corrections: manifest.corrections === undefined ? null : {url: manifest.corrections.url},
  }
}

function localText(text: Manifest['title']): LocalText {
  return typeof text === 'string' ? {'zh-CN': text, en: text} : {'zh-CN': text['zh-CN'], en: text.en}
}

function phaseOf({id, name, start, end, targets}: NonNullable<Manifest['phases']>[number]): Phase {
  return {
    id,
    name: localText(name),
    start: parseMonth(start)!,
    end: parseMonth(end)!,
    targets: {...targets} as Phase['targets'],
  }
}

function milestoneOf({id, name, due, level}: NonNullable<Manifest['milestones']>[number]): Milestone {
  return {id, name: localText(name), due: parseDay(due)!, level}
}

function areaOf({id, name, tasks}: NonNullable<Manifest['areas']>[number]): Area {
  return {
    id,
    name: localText(name),
    tasks: (tasks ?? []).map((task) => ({id: task.id, name: localText(task.name)})),
  }
}

function placeOf({kind, lon, lat, code, name, size}: NonNullable<Manifest['places']>[number]): Place {
  return {
    kind,
    lon,
    lat,
    ...(code !== undefined && {code}),
    ...(name !== undefined && {name: localText(name)}),
    ...(size !== undefined && {size}),
  }
}

function boundariesOf({name, date, review_number}: NonNullable<Manifest['boundaries']>): Boundaries {
  return {name: localText(name), date: date ?? '', reviewNumber: review_number ?? ''}
}

function sourcesOf({sources}: Manifest): Campaign['sources'] {
  const named = SOURCE_KEYS.flatMap((key) => {
    const source = sources[key]
    return source ? [[key, sourceOf(source)]] : []
  })
  return Object.fromEntries(named)
}

type SourceInManifest = NonNullable<Manifest['sources']['projects']>

function sourceOf(source: SourceInManifest): Source {
  const {url, crs, columns, sheet, header_row, encoding, delimiter, more} = source
  return {
    url,
    ...(crs !== undefined && {crs}),
    ...(columns !== undefined && {columns}),
    ...(sheet !== undefined && {sheet}),
    ...(header_row !== undefined && {headerRow: header_row}),
    ...(encoding !== undefined && {encoding}),
    ...(delimiter !== undefined && {delimiter}),
    ...(more !== undefined && {more: more.map((one) => sourceOf(one as SourceInManifest))}),
  }
}
