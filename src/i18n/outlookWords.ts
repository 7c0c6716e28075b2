import {enOutlook} from './enOutlook'
import type {Words} from './words'
import {type OutlookWords, zhOutlook} from './zhOutlook'

/** Got with the paper that says them. */
export function outlookWords({language}: Pick<Words, 'language'>): OutlookWords {
  return language === 'en' ? enOutlook : zhOutlook
}
