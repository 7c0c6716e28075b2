import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatDay} from '#domain/month'
import {formatNumber, formatPercent} from '#i18n/numbers'
import {localText, type Words} from '#i18n/words'
import type {OutlookWords} from '#i18n/zhOutlook'
import type {AssignedHouse, AssignedProject, Assignment} from '#measures/assignments'

/** One township's section of the task book, in words. */
export interface BookSection {
  code: string
  name: string
  county: string
  /** `沿街立面 2/5` */
  tasks: string[]
  projectsTitle: string
  projects: BookProject[]
  housesTitle: string
  houses: BookHouse[]
}

export interface BookProject {
  id: string
  name: string
  task: string
  unit: string
  due: string
  state: string
  isLate: boolean
  progress: string
}

export interface BookHouse {
  id: string
  grade: string
  next: string
  due: string
  late: string
}

export function bookSection(
  dataset: Outline,
  assignment: Assignment,
  say: OutlookWords,
  words: Words,
): BookSection {
  const {projects, houses, tasks, region} = assignment
  const {book} = say
  const all = tasksOf(dataset.campaign)
  const taskName = (task: number) => (task < 0 ? '' : localText(all[task].name, words.language))
  return {
    ...placeOf(dataset, region, words),
    tasks: tasks.map(
      ({task, open, all: of}) => `${taskName(task)} ${formatNumber(open)}/${formatNumber(of)}`,
    ),
    projectsTitle: titleOf(projects, book.noProjects, book.projects),
    projects: projects.map((one) => projectRow(one, taskName(one.task), say, words)),
    housesTitle: titleOf(houses, book.noHouses, book.houses),
    houses: houses.map((one) => houseRow(one, say, words)),
  }
}

export function placeOf({regions, counties}: Outline, region: number, {language}: Words) {
  const english = language === 'en'
  const county = regions.county[region]
  return {
    code: regions.code[region],
    name: (english ? regions.nameEn : regions.name)[region],
    county: (english ? counties.nameEn : counties.name)[county],
  }
}

export function lateOf(rows: readonly {daysLate: number}[]): number {
  return rows.filter(({daysLate}) => daysLate > 0).length
}

function titleOf(
  rows: readonly {daysLate: number}[],
  none: string,
  some: (count: string, late: string) => string,
): string {
  return rows.length === 0 ? none : some(formatNumber(rows.length), formatNumber(lateOf(rows)))
}

function projectRow(project: AssignedProject, task: string, {book}: OutlookWords, words: Words): BookProject {
  const {id, name, unit, due, state, daysLate, progress} = project
  return {
    id,
    name,
    task,
    unit: unit || book.noUnit,
    due: formatDay(due) || book.noDue,
    state: daysLate > 0 ? book.late(formatNumber(daysLate)) : words.projectState[state],
    isLate: daysLate > 0,
    progress: formatPercent(progress, 0),
  }
}

function houseRow(
  {id, grade, next, due, daysLate}: AssignedHouse,
  {book}: OutlookWords,
  words: Words,
): BookHouse {
  return {
    id,
    grade: grade ? words.grade[grade] : '–',
    next: book.next[next],
    due: formatDay(due) || book.noDue,
    late: daysLate > 0 ? book.late(formatNumber(daysLate)) : '',
  }
}
