import {bookWords} from '#i18n/bookWords'
import type {Words} from '#i18n/words'
import type {BookQuestion} from '#measures/book'
import type {BookSheet, PlanState, SheetForm} from '#ui/planState'
import {aboutRows} from '#ui/tableSheet'
import type {ShownColumn} from './bookModel'

/** The table in words, for a file that is written where the rows are. */
export function bookSheet(
  {dataset, reading, snapshot, view, within}: PlanState,
  question: BookQuestion,
  columns: readonly ShownColumn[],
  words: Words,
  form: SheetForm,
): BookSheet {
  const book = bookWords(words.language)
  const about = aboutRows(
    {dataset, reading, snapshot, view, link: location.href, words, classCounts: within.classes},
    false,
  )
  const figure = question.figure as keyof typeof book.figure | null
  const labelOf = (id: string) => columns.find((column) => column.id === id)?.label ?? id
  const filters = question.where.map(({column, text}) => `${labelOf(column)} ${text}`)
  return {
    name: `${words.tabs.taskbook}-${book.tables[question.table]}`,
    above: [
      ...about,
      ...(figure === null ? [] : [[book.fileFigure, book.figure[figure]]]),
      ...(filters.length === 0 ? [] : [[book.fileFilters, filters.join(words.comma)]]),
    ],
    columns: columns.map(({id, kind, label, choices}) => ({
      id,
      kind,
      header: kind === 'share' && form === 'csv' ? words.tableFile.percent(label) : label,
      ...(choices.length > 0 && {words: Object.fromEntries(choices.map(({key, word}) => [key, word]))}),
    })),
  }
}
