import type {Outline} from '#domain/dataset'
import {formatMonth, type Month} from '#domain/month'
import {localText, wordsOf} from '#i18n/words'
import type {BookQuestion} from '#measures/book'
import {tableOf} from '#ui/compare/changeTable'
import type {BookSheet, SheetForm} from '#ui/planState'
import {tableSheet} from '#ui/tableSheet'
import {selectCompared, selectSnapshot, selectView} from '#view/selectors'
import {store} from '#view/store'
import {fileStem, pageLanguage, saveBlob, sheetBlob} from './output'
import {bookFileOf} from './rows'

/** Hands over the map's twin of what is on the screen. */
export function saveTable(form: SheetForm): void {
  const state = store.getState()
  const {dataset, account} = state
  const snapshot = selectSnapshot(state)
  if (!dataset || !account || !snapshot) return
  const [view, words, {reading, timeline, within}] = [selectView(state), wordsOf(pageLanguage()), account]
  const compared = tableOf({dataset, timeline, snapshot, view, compared: selectCompared(state)}, words)
  const classCounts = within.classes
  const shown = {
    dataset,
    reading,
    timeline,
    snapshot,
    view,
    link: location.href,
    words,
    compared,
    classCounts,
  }
  const sheet = tableSheet(shown, form)
  saveBlob(fileName(dataset, snapshot.month, sheet.name, form), sheetBlob(sheet, form))
}

/** Hands over a table of the task book, which is written where its rows are. */
export async function saveBook(question: BookQuestion, sheet: BookSheet, form: SheetForm): Promise<void> {
  const {dataset} = store.getState()
  const file = await bookFileOf(question, sheet, form)
  if (dataset) saveBlob(fileName(dataset, question.month, sheet.name, form), file)
}

function fileName({campaign}: Outline, month: number, name: string, form: SheetForm): string {
  const title = localText(campaign.title, pageLanguage())
  const calendar = formatMonth((campaign.timeline.start + month) as Month)
  return `${fileStem([title, calendar, name].join('-'))}.${form}`
}
