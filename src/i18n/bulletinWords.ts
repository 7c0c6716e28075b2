import type {Language} from '#view/view'
import {enBulletin} from './enBulletin'
import {type BulletinWords, zhBulletin} from './zhBulletin'

export function bulletinWords(language: Language): BulletinWords {
  return language === 'en' ? enBulletin : zhBulletin
}
