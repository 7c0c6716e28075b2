import {filesOf, sourceName} from '#domain/campaign'
import {formatMonth, type Month} from '#domain/month'
import {localText} from '#i18n/words'
import {selectMonth, selectView} from '#view/selectors'
import {store} from '#view/store'
import {fileStem, pageLanguage, saveBlob} from './output'
import {askRows} from './rows'

/** Townships with the figures of the month and filter shown, and the rows of the layers that are on. */
export async function shownGeoJson(): Promise<Blob> {
  const state = store.getState()
  const month = selectMonth(state)
  if (!state.dataset || !state.account || month === null) throw new Error('no package is open')
  const source = Object.values(state.dataset.campaign.sources).flatMap(filesOf).map(sourceName).join(', ')
  return askRows('geoJson', {reading: state.account.reading, month, layers: selectView(state).layers, source})
}

/** Saves as a file named after the campaign, the month and what it is. */
export function saveShown(what: string, extension: string, content: Blob): void {
  const state = store.getState()
  const month = selectMonth(state)
  if (!state.dataset || month === null) return
  const {campaign} = state.dataset
  const calendar = formatMonth((campaign.timeline.start + month) as Month)
  const name = fileStem([localText(campaign.title, pageLanguage()), calendar, what].join('-'))
  saveBlob(`${name}.${extension}`, content)
}
