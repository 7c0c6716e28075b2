import {formatMonth, type Month} from '#domain/month'
import {localText, wordsOf} from '#i18n/words'
import type {SheetForm} from '#ui/PlanPage'
import {tableSheet} from '#ui/tableSheet'
import {selectSnapshot, selectView} from '#view/selectors'
import {store} from '#view/store'
import {fileStem, pageLanguage, saveBlob, sheetBlob} from './output'

/** Hands over the map's twin of what is on the screen. */
export function saveTable(form: SheetForm): void {
  const state = store.getState()
  const {dataset, account} = state
  const snapshot = selectSnapshot(state)
  if (!dataset || !account || !snapshot) return
  const [view, words, {reading, timeline, within}] = [selectView(state), wordsOf(pageLanguage()), account]
  const classCounts = within.classes
  const shown = {dataset, reading, timeline, snapshot, view, link: location.href, words, classCounts}
  const sheet = tableSheet(shown, form)
  const month = formatMonth((dataset.campaign.timeline.start + snapshot.month) as Month)
  const name = fileStem([localText(dataset.campaign.title, words.language), month, sheet.name].join('-'))
  saveBlob(`${name}.${form}`, sheetBlob(sheet, form))
}
