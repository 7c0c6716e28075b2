import type {Language} from '#view/view'
import {enOffline} from './enOffline'
import {type OfflineWords, zhOffline} from './zhOffline'

export function offlineWords(language: Language): OfflineWords {
  return language === 'en' ? enOffline : zhOffline
}
