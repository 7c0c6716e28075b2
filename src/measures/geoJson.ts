import {tasksOf} from '#domain/campaign'
import {type Dataset, HOUSE_GRADES, hasPlace, placeOf, textAt} from '#domain/dataset'
import {HOUSE_STATES, PROJECT_STATES, type Reading} from '#domain/filter'
import {formatDay, formatMonth, type Month, type MonthIndex, NEVER_DAY} from '#domain/month'
import {calendarOf} from './calendar'
import {regionPolygons} from './geoShapes'
import {reportAt, reportsOf} from './reports'
import {housesAt, projectsAt} from './rows'
import {snapshotAt} from './snapshot'
import {eventsOf, houseStateAt, projectStateAt} from './states'
import {summaryOf} from './summary'
import {buildTimeline} from './timeline'

/** What a file of places holds besides the townships. */
export interface GeoJsonOf {
  reading: Reading
  month: MonthIndex
  layers: readonly ('projects' | 'houses')[]
  /** Where the figures come from, as the file's own member says it. */
  source: string
}

/** Features a piece: a string of all would be too long for a million. */
const PIECE = 2000

/**
 * Townships with every figure of the month, and the projects and houses that the filter lets through with their
 * states, as GeoJSON in WGS-84 (RFC 7946): pieces of one text. What a table has beyond the contract's columns stays
 * out; so does a row without a place, and a township without boundaries has a null geometry.
 */
export function* geoJson(dataset: Dataset, of: GeoJsonOf): Generator<string> {
  yield `${JSON.stringify(headOf(dataset, of)).slice(0, -1)},"features":[\n`
  let piece: string[] = []
  let isFirst = true
  for (const feature of featuresOf(dataset, of)) {
    piece.push(JSON.stringify(feature))
    if (piece.length < PIECE) continue
    yield `${isFirst ? '' : ',\n'}${piece.join(',\n')}`
    isFirst = false
    piece = []
  }
  if (piece.length > 0) yield `${isFirst ? '' : ',\n'}${piece.join(',\n')}`
  yield '\n]}\n'
}

/** The same as a file. */
export function geoJsonFile(dataset: Dataset, of: GeoJsonOf): Blob {
  return new Blob([...geoJson(dataset, of)], {type: 'application/geo+json'})
}

function headOf({campaign}: Dataset, {reading, month, source}: GeoJsonOf) {
  return {
    type: 'FeatureCollection',
    name: campaign.id,
    title: campaign.title,
    synthetic: campaign.synthetic,
    ...(campaign.notice && {notice: campaign.notice}),
    month: formatMonth((campaign.timeline.start + month) as Month),
    as_of: formatDay(reading.asOf),
    basis: reading.basis,
    source,
    ...(campaign.boundaries && {
      boundaries: {
        name: campaign.boundaries.name,
        date: campaign.boundaries.date,
        review_number: campaign.boundaries.reviewNumber,
      },
    }),
  }
}

function* featuresOf(dataset: Dataset, of: GeoJsonOf): Generator<object> {
  yield* townships(dataset, of)
  if (of.layers.includes('projects')) yield* projects(dataset, of)
  if (of.layers.includes('houses')) yield* houses(dataset, of)
}

function* townships(dataset: Dataset, {reading, month}: GeoJsonOf): Generator<object> {
  const {regions, counties} = dataset
  const snapshot = snapshotAt(buildTimeline(dataset, reading), month)
  const figures = new Map(summaryOf(dataset, snapshot, 'township').regions.map((one) => [one.code, one]))
  for (let region = 0; region < regions.count; region++) {
    const [code, county] = [regions.code[region], regions.county[region]]
    yield {
      type: 'Feature',
      id: code,
      properties: {
        kind: 'township',
        code,
        name: regions.name[region],
        name_en: regions.nameEn[region],
        county: counties.name[county],
        county_code: counties.code[county],
        in_scope: regions.inScope[region] === 1,
        ...figures.get(code),
      },
      geometry: regionPolygons(regions.geometry, region),
    }
  }
}

function* projects(dataset: Dataset, {reading, month}: GeoJsonOf): Generator<object> {
  const {projects: rows, regions, progress, campaign} = dataset
  const months = eventsOf(dataset, reading.asOf).projects
  const reports = reportsOf(dataset, calendarOf(campaign), reading.asOf)
  const tasks = tasksOf(campaign)
  for (const row of projectsAt(dataset, reading, month)) {
    if (!hasPlace(rows, row)) continue
    let percent: number | null = null
    for (let i = reports.start[row]; i < reports.start[row + 1] && reports.month[i] <= month; i++)
      percent = progress.percent[reportAt(reports, i)]
    yield pointFeature(placeOf(rows, row), {
      kind: 'project',
      id: textAt(rows.id, row),
      name: textAt(rows.name, row),
      township_code: regions.code[rows.township[row]],
      task: tasks[rows.task[row]]?.id ?? null,
      unit: textAt(rows.unit, row),
      state: PROJECT_STATES[projectStateAt(months, row, month)],
      progress: percent,
      invest_planned: orNull(rows.investPlannedWan[row]),
      start: dayText(rows.startDay[row]),
      due: dayText(rows.dueDay[row]),
      done: dayText(rows.doneDay[row]),
    })
  }
}

function* houses(dataset: Dataset, {reading, month}: GeoJsonOf): Generator<object> {
  const {houses: rows, regions} = dataset
  const events = eventsOf(dataset, reading.asOf)
  for (const row of housesAt(dataset, reading, month)) {
    if (!hasPlace(rows, row)) continue
    yield pointFeature(placeOf(rows, row), {
      kind: 'house',
      id: textAt(rows.id, row),
      township_code: regions.code[rows.township[row]],
      grade: HOUSE_GRADES[rows.grade[row]] ?? null,
      hardship: rows.hardship[row] < 0 ? null : rows.hardship[row] === 1,
      state: HOUSE_STATES[houseStateAt(events.houses, events.deadlines, row, month)],
      filed: dayText(rows.filedDay[row]),
      relieved: dayText(rows.relievedDay[row]),
      treated: dayText(rows.treatedDay[row]),
    })
  }
}

function pointFeature(coordinates: [number, number], properties: object) {
  return {type: 'Feature', properties, geometry: {type: 'Point', coordinates}}
}

function dayText(day: number): string | null {
  return day === NEVER_DAY ? null : formatDay(day as typeof NEVER_DAY)
}

function orNull(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value
}
