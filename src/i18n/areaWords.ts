import type {Language} from '#view/view'
import {enAreas} from './enAreas'
import {type AreaWords, zhAreas} from './zhAreas'

/** Words of drawing on the map, which come with it. */
export function areaWords(language: Language): AreaWords {
  return language === 'en' ? enAreas : zhAreas
}
