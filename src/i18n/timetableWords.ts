import {enTimetable} from './enTimetable'
import type {Words} from './words'
import {type TimetableWords, zhTimetable} from './zhTimetable'

/** The timetable's own words, which come with it. */
export function timetableWordsOf({language}: Pick<Words, 'language'>): TimetableWords {
  return language === 'en' ? enTimetable : zhTimetable
}
