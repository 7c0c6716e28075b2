import {type Dataset, hasPlace, type Outline, placeOf, textAt} from '#domain/dataset'
import {Nearest} from './nearest'
import {foldedQuery, nearness, type Spelling, type Spoken, speller} from './spelling'
import {eachWritten} from './writtenTexts'

/** What a name leads to. Indices are those of the Dataset; a project's texts come along, for its row lies elsewhere. */
export type Found =
  | {kind: 'county'; county: number}
  | {kind: 'township'; township: number}
  | {
      kind: 'project'
      project: number
      id: string
      name: string
      township: number
      /** Degrees; null for a project without a place. */
      place: [lon: number, lat: number] | null
    }

type Named = Pick<Dataset, 'counties' | 'regions' | 'projects'>

/** The names and codes of each unit and project, spelled once. */
export interface FindIndex {
  counties: Spelling[][]
  townships: Spelling[][]
  /** Null where there are too many: they are found as they are written, not as they sound. */
  projects: Spelling[][] | null
}

/** A project's spellings take some 300 bytes and 20 µs. */
const MOST_SPOKEN = 20_000
/** So many of each are found: together as many as a list shows. */
const MOST = {county: 4, township: 8, project: 8}

/**
 * @param spoken how names sound
 * @param former what units went by besides, by their codes
 */
export function findIndexOf(
  {counties, regions, projects}: Named,
  spoken: Spoken,
  former: ReadonlyMap<string, readonly string[]>,
): FindIndex {
  const spell = speller(spoken)
  const unitsOf = ({code, name, nameEn}: Outline['counties']) =>
    code.map((own, unit) => {
      const texts = [name[unit], nameEn[unit], own, ...(former.get(own) ?? [])]
      return [...new Set(texts)].map(spell)
    })
  const projectOf = (row: number) => [spell(textAt(projects.name, row)), spell(textAt(projects.id, row))]
  return {
    counties: unitsOf(counties),
    townships: unitsOf(regions),
    projects:
      projects.count <= MOST_SPOKEN ? Array.from({length: projects.count}, (_, row) => projectOf(row)) : null,
  }
}

/**
 * Counties, townships and projects by their name, how it sounds (in full or by initials), a code or a former name.
 * Each kind stands together, the nearest first; the kind with the nearest of all stands first. Of equally near ones
 * townships in scope and costlier projects come first.
 */
export function find({regions, projects}: Named, index: FindIndex, query: string): Found[] {
  const folded = foldedQuery(query)
  if (folded === '') return []
  const counties = nearestOf(index.counties, folded, MOST.county, () => 0)
  const townships = nearestOf(index.townships, folded, MOST.township, (region) => regions.inScope[region])
  const cost = (row: number) => projects.investPlannedWan[row] || 0
  const found = index.projects
    ? nearestOf(index.projects, folded, MOST.project, cost)
    : nearestWritten(projects, query, cost)
  return [
    {near: counties.nearness, all: counties.rows.map((county): Found => ({kind: 'county', county}))},
    {near: townships.nearness, all: townships.rows.map((township): Found => ({kind: 'township', township}))},
    {near: found.nearness, all: found.rows.map((row) => foundProject(projects, row))},
  ]
    .sort((one, other) => (one.near < other.near ? -1 : one.near > other.near ? 1 : 0))
    .flatMap(({all}) => all)
}

function nearestOf(
  names: Spelling[][],
  query: string,
  most: number,
  weightOf: (row: number) => number,
): Nearest {
  const nearest = new Nearest(most)
  names.forEach((spellings, row) => {
    const near = spellings.map((spelling) => nearness(spelling, query))
    nearest.add(row, Math.min(...near), weightOf(row))
  })
  return nearest
}

/** A row found by both is told by the nearer. */
function nearestWritten(
  {name, id}: Dataset['projects'],
  query: string,
  weightOf: (row: number) => number,
): Nearest {
  const nearest = new Nearest(MOST.project)
  for (const column of [id, name])
    eachWritten(column, query, (row, near) => nearest.add(row, near, weightOf(row)))
  return nearest
}

function foundProject(projects: Dataset['projects'], project: number): Found {
  return {
    kind: 'project',
    project,
    id: textAt(projects.id, project),
    name: textAt(projects.name, project),
    township: projects.township[project],
    place: hasPlace(projects, project) ? placeOf(projects, project) : null,
  }
}
