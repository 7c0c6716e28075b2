import {enDesk} from './enDesk'
import {enDeskKeep} from './enDeskKeep'
import {enDeskReport} from './enDeskReport'
import {type Words, wordsOf} from './words'
import {zhDesk} from './zhDesk'
import {zhDeskKeep} from './zhDeskKeep'
import {zhDeskReport} from './zhDeskReport'

const ZH = {...wordsOf('zh-CN'), ...zhDesk, ...zhDeskReport, ...zhDeskKeep}
/** The page's words and the data desk's own, which come with the desk. */
export type DeskWords = typeof ZH
const EN: DeskWords = {...wordsOf('en'), ...enDesk, ...enDeskReport, ...enDeskKeep}

export function deskWordsOf({language}: Pick<Words, 'language'>): DeskWords {
  return language === 'en' ? EN : ZH
}
