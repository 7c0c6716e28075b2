import type {Language} from '#view/view'
import {enBasemap} from './enBasemap'
import {type BasemapWords, zhBasemap} from './zhBasemap'

/** Words of the basemaps alone: they come with them. */
export function basemapWords(language: Language): BasemapWords {
  return language === 'en' ? enBasemap : zhBasemap
}
