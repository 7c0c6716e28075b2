import {enDefinitions} from './enDefinitions'
import type {Words} from './words'
import {type DefinitionWords, zhDefinitions} from './zhDefinitions'

/** Got with the first card that is opened. */
export function definitionWords({language}: Pick<Words, 'language'>): DefinitionWords {
  return language === 'en' ? enDefinitions : zhDefinitions
}
