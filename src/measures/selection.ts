import {tasksOf} from '#domain/campaign'
import {type Dataset, HOUSE_GRADES, type Outline} from '#domain/dataset'
import {type Filter, HOUSE_STATES, PROJECT_STATES} from '#domain/filter'

/** A filter as tables of 1 and 0, so that a loop over rows compares integers alone. */
export interface Selection {
  /** Per region: in scope and let through. */
  regions: Uint8Array
  /** Per task + 1; the first entry is for a project without a task. */
  tasks: Uint8Array
  projectStates: Uint8Array
  /** Per grade + 1; the first entry is for a house without a grade. */
  grades: Uint8Array
  /** Per `hardship` + 1: not said, no, yes. */
  hardship: Uint8Array
  houseStates: Uint8Array
  /** Per row: lies in the area; null where there is none, and on a screen, which has no rows. */
  projects: Uint8Array | null
  houses: Uint8Array | null
}

/**
 * The filter's own lists. What its area and its classes let through hangs on the rows and is given (`choice.ts`);
 * a screen has it from the Account.
 *
 * @param within what they let through of the townships; absent: all
 */
export function selectionWithin(
  dataset: Outline,
  filter: Filter,
  within?: {regions: Uint8Array; projects?: Uint8Array | null; houses?: Uint8Array | null},
): Selection {
  const {hardship} = filter
  const regions = regionsOf(dataset, filter)
  return {
    regions: within ? regions.map((through, region) => through & within.regions[region]) : regions,
    projects: within?.projects ?? null,
    houses: within?.houses ?? null,
    tasks: named(filter.tasks, [null, ...tasksOf(dataset.campaign).map((task) => task.id)]),
    projectStates: named(filter.projectStates, PROJECT_STATES),
    grades: named(filter.grades, [null, ...HOUSE_GRADES]),
    hardship:
      hardship === null ? Uint8Array.of(1, 1, 1) : Uint8Array.of(0, hardship ? 0 : 1, hardship ? 1 : 0),
    houseStates: named(filter.houseStates, HOUSE_STATES),
  }
}

function regionsOf({regions, counties}: Outline, filter: Filter): Uint8Array {
  const inCounty = named(filter.counties, counties.code)
  const inTownship = named(filter.townships, regions.code)
  return inTownship.map(
    (through, region) => through & inCounty[regions.county[region]] & regions.inScope[region],
  )
}

/** The counties that a filter names, or all where it names none, and the townships in them: 1 or 0. */
export function countiesChosen(
  {regions, counties}: Outline,
  filter: Filter,
): {inCounty: Uint8Array; inRegion: Uint8Array} {
  const inCounty = named(filter.counties, counties.code)
  return {inCounty, inRegion: Uint8Array.from(regions.county, (county) => inCounty[county])}
}

/** 1 for each value that the list names, or for all where the list is empty. */
function named<Value extends string>(list: readonly Value[], values: readonly (Value | null)[]): Uint8Array {
  if (list.length === 0) return new Uint8Array(values.length).fill(1)
  const wanted = new Set<string | null>(list)
  return Uint8Array.from(values, (value) => (wanted.has(value) ? 1 : 0))
}

/** Does the filter let a project through, its state apart? Its township is looked at too. */
export function admitsProject(selection: Selection, {projects}: Dataset, project: number): boolean {
  const {regions, tasks, projects: within} = selection
  if (within !== null && within[project] === 0) return false
  return (regions[projects.township[project]] & tasks[projects.task[project] + 1]) === 1
}

/** Does the filter let a house through, its state apart? Its township is looked at too. */
export function admitsHouse(
  {regions, grades, hardship, houses: within}: Selection,
  {houses}: Dataset,
  house: number,
): boolean {
  if (within !== null && within[house] === 0) return false
  return (
    (regions[houses.township[house]] &
      grades[houses.grade[house] + 1] &
      hardship[houses.hardship[house] + 1]) ===
    1
  )
}

/** Does a filter of states hold back any state? Where it does not, totals stand still over time. */
export function isPartial(states: Uint8Array): boolean {
  return states.includes(0)
}
