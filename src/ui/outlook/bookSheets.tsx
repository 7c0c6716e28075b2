import {csvText} from '#data/csvText'
import {type WrittenCell, type WrittenSheet, writeWorkbook} from '#data/writeWorkbook'
import {tasksOf} from '#domain/campaign'
import type {Outline} from '#domain/dataset'
import {formatDay, NEVER_DAY} from '#domain/month'
import {localText, type Words} from '#i18n/words'
import type {OutlookWords} from '#i18n/zhOutlook'
import type {Assignment} from '#measures/assignments'
import type {SheetForm} from '#ui/planState'
import {lateOf, placeOf} from './bookModel'

interface Book {
  dataset: Outline
  assignments: readonly Assignment[]
  /** What the book is, a row for each thing to know. */
  about: readonly (readonly string[])[]
  say: OutlookWords
  words: Words
}

/** The task book as a file: a line a project and a house; a workbook has a sheet with a line a township before them. */
export function bookBlob(book: Book, form: SheetForm): Blob {
  const items = itemSheet(book)
  if (form === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    return new Blob([writeWorkbook([townshipSheet(book), items])], {type})
  }
  const header = items.columns.map((column) => column.header)
  const rows = Array.from(items.rows, (row) => row.map(plainCell))
  return new Blob([csvText([...(items.above ?? []), header, ...rows])], {type: 'text/csv;charset=utf-8'})
}

function townshipSheet({dataset, assignments, about, say, words}: Book): WrittenSheet {
  const {columns: head, summary} = say.book
  const tasks = tasksOf(dataset.campaign)
  const text = (header: string, width: number) => ({header, width, form: 'text' as const})
  return {
    name: summary,
    above: [...about, []],
    columns: [
      text(head.county, 14),
      text(head.township, 18),
      text(head.code, 14),
      text(head.tasks, 48),
      ...[head.openProjects, head.lateProjects, head.openHouses, head.lateHouses].map((header) => ({
        header,
        width: 14,
      })),
    ],
    rows: assignments.map(({region, tasks: open, projects, houses}) => {
      const {county, name, code} = placeOf(dataset, region, words)
      const names = open.map(({task}) => localText(tasks[task].name, words.language)).join(words.comma)
      return [county, name, code, names, projects.length, lateOf(projects), houses.length, lateOf(houses)]
    }),
  }
}

function itemSheet({dataset, assignments, about, say, words}: Book): WrittenSheet {
  const {columns: head, kinds, next, items} = say.book
  const tasks = tasksOf(dataset.campaign)
  const text = (header: string, width: number) => ({header, width, form: 'text' as const})
  return {
    name: items,
    above: [...about, []],
    columns: [
      text(head.county, 14),
      text(head.township, 18),
      text(head.code, 14),
      text(head.kind, 10),
      text(head.id, 18),
      text(head.name, 36),
      text(head.task, 22),
      text(head.unit, 26),
      {header: head.due, width: 14, form: 'date' as const},
      text(head.state, 14),
      {header: head.late, width: 12},
      {header: head.progress, width: 12},
    ],
    rows: assignments.flatMap(({region, projects, houses}): WrittenCell[][] => {
      const {county, name, code} = placeOf(dataset, region, words)
      const place = [county, name, code]
      return [
        ...projects.map((one) => [
          ...place,
          kinds.project,
          one.id,
          one.name,
          one.task < 0 ? '' : localText(tasks[one.task].name, words.language),
          one.unit,
          dayCell(one.due),
          words.projectState[one.state],
          one.daysLate > 0 ? one.daysLate : null,
          Math.round(one.progress * 1000) / 10,
        ]),
        ...houses.map((one) => [
          ...place,
          kinds.house,
          one.id,
          one.grade ? words.grade[one.grade] : '',
          next[one.next],
          '',
          dayCell(one.due),
          words.houseState[one.state],
          one.daysLate > 0 ? one.daysLate : null,
          null,
        ]),
      ]
    }),
  }
}

function dayCell(day: Assignment['projects'][number]['due']): WrittenCell {
  return day === NEVER_DAY ? null : {day}
}

function plainCell(cell: WrittenCell): string | number | null {
  if (typeof cell === 'object' && cell !== null) return formatDay(cell.day)
  return typeof cell === 'boolean' ? String(cell) : cell
}
