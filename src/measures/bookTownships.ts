import {ASSESSMENT_STAGES, type Dataset} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {MonthIndex} from '#domain/month'
import {type ColumnIdOf, figureIn, TOWNSHIP_STATES} from './bookColumns'
import {
  type BookContext,
  type BookRows,
  type ColumnReader,
  choiceReader,
  numberReader,
  placeReader,
} from './bookRows'
import {calendarOf} from './calendar'
import {effectMonth} from './fillCompliance'
import {rankingAt} from './ranking'
import {snapshotAt} from './snapshot'
import {buildTimeline} from './timeline'
import type {CountColumn, Figures, Snapshot, Timeline} from './types'

const PROVINCE = ASSESSMENT_STAGES.indexOf('province')
const [PASS, FAIL, LOST, NEVER_ASSESSED] = TOWNSHIP_STATES.keys()

/** The townships behind a figure, or all in scope that the filter lets through. */
export function bookTownships(context: BookContext, figure: string | null): BookRows {
  const {dataset, reading, month} = context
  const {regions, campaign} = dataset
  const timeline = timelineOf(dataset, reading)
  const snapshot = snapshotAt(timeline, month)
  const {townships: figures} = snapshot
  const behind = behindOf(figures)[figureIn('townships', figure) ?? 'townships']
  const readers = readersOf(context, timeline, snapshot)
  const weights = campaign.progressWeight === 'equal' ? figures.projects : figures.investPlannedWan
  return {
    rows: Uint32Array.from(regions.code.keys()).filter(
      (region) => figures.townships[region] === 1 && behind(region),
    ),
    column: (id) => readers[id as ColumnIdOf['townships']]?.() ?? null,
    weight: (region) => (Number.isNaN(figures.progress[region]) ? 0 : weights[region]),
    id: (region) => regions.code[region],
    region: (region) => region,
    place: () => null,
  }
}

type TownshipFigure = NonNullable<ReturnType<typeof figureIn<'townships'>>>

function behindOf({assessed, compliant, lost}: Figures): Record<TownshipFigure, (region: number) => boolean> {
  return {
    townships: () => true,
    assessed: (region) => assessed[region] === 1,
    compliant: (region) => compliant[region] === 1,
    lost: (region) => lost[region] === 1,
    notCompliant: (region) => compliant[region] === 0,
    neverAssessed: (region) => assessed[region] === 0,
  }
}

function readersOf(context: BookContext, timeline: Timeline, snapshot: Snapshot) {
  const {dataset, language, month} = context
  const {regions, counties, assessments} = dataset
  const {townships: figures, goals} = snapshot
  const target = goals.progress.target ?? Number.NaN
  const latest = latestOf(context)
  const number = (column: CountColumn | Float64Array) => () => numberReader((region) => column[region])
  const readers: Record<ColumnIdOf['townships'], () => ColumnReader> = {
    name: () => placeReader(language === 'en' ? regions.nameEn : regions.name, (region) => region),
    code: () => ({cell: (region) => regions.code[region], key: (region) => region}),
    county: () => choiceReader(counties.code, (region) => regions.county[region]),
    state: () => choiceReader(TOWNSHIP_STATES, (region) => stateOf(figures, region)),
    assessed: () => numberReader((region) => assessments.day[latest()[region]] ?? Number.NaN),
    score: () => numberReader((region) => assessments.score[latest()[region]] ?? Number.NaN),
    progress: number(figures.progress),
    gap: () => numberReader((region) => figures.progress[region] - target),
    rank: () => {
      const ranks = new Float64Array(regions.count).fill(Number.NaN)
      for (const {unit, rank} of rankingAt(timeline, month, 'townships', 'progress'))
        ranks[unit] = rank ?? Number.NaN
      return numberReader((region) => ranks[region])
    },
    projects: number(figures.projects),
    projectsDone: number(figures.projectsDone),
    projectsOverdue: number(figures.projectsOverdue),
    planned: number(figures.investPlannedWan),
    invested: number(figures.investedWan),
    houses: number(figures.houses),
    housesRelieved: number(figures.housesRelieved),
    housesTreated: number(figures.housesTreated),
    // Past its deadline, treatment takes in what is not even relieved.
    housesOverdue: () =>
      numberReader((region) =>
        Math.max(figures.housesReliefOverdue[region], figures.housesTreatmentOverdue[region]),
      ),
  }
  return readers
}

function stateOf({assessed, compliant, lost}: Figures, region: number): number {
  if (compliant[region] === 1) return PASS
  if (lost[region] === 1) return LOST
  return assessed[region] === 1 ? FAIL : NEVER_ASSESSED
}

/** Per region: the assessment that decides at the month, or -1; looked up when first needed. */
function latestOf({dataset, reading, month}: BookContext): () => Int32Array {
  let latest: Int32Array | null = null
  return () => {
    latest ??= decidingAt(dataset, reading, month)
    return latest
  }
}

function decidingAt(dataset: Dataset, reading: Reading, month: MonthIndex): Int32Array {
  const {count, stage, township, day} = dataset.assessments
  const calendar = calendarOf(dataset.campaign)
  const latest = new Int32Array(dataset.regions.count).fill(-1)
  for (let row = 0; row < count; row++) {
    if (stage[row] !== PROVINCE || effectMonth(dataset, calendar, reading, row) > month) continue
    const before = latest[township[row]]
    // Of two on one date the later row.
    if (before < 0 || day[row] >= day[before]) latest[township[row]] = row
  }
  return latest
}

const known = new WeakMap<Dataset, {key: string; timeline: Timeline}>()

/** The screen's own was handed over; this one is made once for a reading, when its townships are first listed. */
function timelineOf(dataset: Dataset, reading: Reading): Timeline {
  const key = JSON.stringify(reading)
  const last = known.get(dataset)
  if (last?.key === key) return last.timeline
  const timeline = buildTimeline(dataset, reading)
  known.set(dataset, {key, timeline})
  return timeline
}
