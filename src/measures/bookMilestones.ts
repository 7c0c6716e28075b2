import {MILESTONE_LEVELS, type MilestoneLevel} from '#domain/campaign'
import type {Dataset} from '#domain/dataset'
import {type Day, lastDay, type Month, NEVER_DAY} from '#domain/month'
import {type ColumnIdOf, figureIn, MILESTONE_STATES} from './bookColumns'
import {type BookContext, type BookRows, type ColumnReader, choiceReader, numberReader} from './bookRows'
import {selectionOf} from './choice'

/** A milestone of one unit. */
interface UnitMilestone {
  /** Index of a township or a county; 0 for the city. */
  unit: number
  milestone: number
  level: MilestoneLevel
}

const STATE_OF: Record<string, (typeof MILESTONE_STATES)[number]> = {
  milestonesLate: 'late',
  milestonesOpen: 'open',
  milestonesDone: 'done',
}

/** Every milestone of every unit of its level that the filter lets through; the city's where no place is chosen. */
export function bookMilestones(context: BookContext, figure: string | null): BookRows {
  const {dataset, reading} = context
  const {regions, counties} = dataset
  const {townships, counties: chosen, area, classes} = reading.filter
  const list = unitMilestones(
    dataset,
    selectionOf(dataset, reading).regions,
    area === null && [townships, chosen, classes].every(({length}) => length === 0),
  )
  const done = doneDays(context, list)
  const today = lastDay((dataset.campaign.timeline.start + context.month) as Month)
  const dueOf = (row: number) => dataset.campaign.milestones[list[row].milestone].due
  const stateOf = (row: number) =>
    MILESTONE_STATES.indexOf(done[row] !== NEVER_DAY ? 'done' : today > dueOf(row) ? 'late' : 'open')
  const wanted = figureIn('milestones', figure)
  const state = wanted === null ? -1 : MILESTONE_STATES.indexOf(STATE_OF[wanted])
  const readers = readersOf(context, list, {done, today, dueOf, stateOf})
  const codeOf = ({level, unit}: UnitMilestone) =>
    level === 'city' ? 'city' : (level === 'county' ? counties : regions).code[unit]
  return {
    rows: Uint32Array.from(list.keys()).filter((row) => state < 0 || stateOf(row) === state),
    column: (id) => readers[id as ColumnIdOf['milestones']]?.() ?? null,
    weight: () => 1,
    id: (row) => `${codeOf(list[row])}:${dataset.campaign.milestones[list[row].milestone].id}`,
    region: (row) => (list[row].level === 'township' ? list[row].unit : -1),
    place: () => null,
  }
}

function unitMilestones(
  {campaign, regions, counties}: Dataset,
  through: Uint8Array,
  everywhere: boolean,
): UnitMilestone[] {
  const inCounty = new Uint8Array(counties.count)
  for (let region = 0; region < regions.count; region++) inCounty[regions.county[region]] |= through[region]
  const chosen = (units: Uint8Array) => Array.from(units.keys()).filter((unit) => units[unit] === 1)
  const units = {city: everywhere ? [0] : [], county: chosen(inCounty), township: chosen(through)}
  return campaign.milestones.flatMap(({level}, milestone) =>
    units[level].map((unit) => ({unit, milestone, level})),
  )
}

/** The day on which each was done, as far as it is known at the month; NEVER_DAY: not yet. */
function doneDays({dataset, reading, month}: BookContext, list: readonly UnitMilestone[]): Int32Array {
  const {milestones, regions, counties, campaign} = dataset
  const until = Math.min(reading.asOf, lastDay((campaign.timeline.start + month) as Month))
  const days = new Map<string, number>()
  // Of two rows of one unit the later stands.
  for (let row = 0; row < milestones.count; row++)
    days.set(`${milestones.milestone[row]} ${milestones.unitCode[row]}`, milestones.doneDay[row])
  return Int32Array.from(list, ({unit, milestone, level}) => {
    const code = level === 'city' ? 'city' : (level === 'county' ? counties : regions).code[unit]
    const day = days.get(`${milestone} ${code}`) ?? NEVER_DAY
    return day <= until ? day : NEVER_DAY
  })
}

interface At {
  done: Int32Array
  today: Day
  dueOf: (row: number) => Day
  stateOf: (row: number) => number
}

function readersOf({dataset, language}: BookContext, list: readonly UnitMilestone[], at: At) {
  const {regions, counties, campaign} = dataset
  const names = (units: {name: string[]; nameEn: string[]}) => (language === 'en' ? units.nameEn : units.name)
  const nameOf = ({level, unit}: UnitMilestone) =>
    level === 'city' ? null : names(level === 'county' ? counties : regions)[unit]
  const {done, today, dueOf, stateOf} = at
  const readers: Record<ColumnIdOf['milestones'], () => ColumnReader> = {
    unit: () => ({cell: (row) => nameOf(list[row])}),
    level: () => choiceReader(MILESTONE_LEVELS, (row) => MILESTONE_LEVELS.indexOf(list[row].level)),
    milestone: () =>
      choiceReader(
        campaign.milestones.map(({id}) => id),
        (row) => list[row].milestone,
      ),
    state: () => choiceReader(MILESTONE_STATES, stateOf),
    due: () => numberReader(dueOf),
    done: () => numberReader((row) => (done[row] === NEVER_DAY ? Number.NaN : done[row])),
    daysLate: () =>
      numberReader((row) => {
        const late = Math.min(done[row], today) - dueOf(row)
        return late > 0 ? late : Number.NaN
      }),
  }
  return readers
}
