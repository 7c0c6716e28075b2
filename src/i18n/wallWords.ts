import type {Language} from '#view/view'
import {enWall} from './enWall'
import {type WallWords, zhWall} from './zhWall'

/** Words of the wall alone: they come with it. */
export function wallWords(language: Language): WallWords {
  return language === 'en' ? enWall : zhWall
}
