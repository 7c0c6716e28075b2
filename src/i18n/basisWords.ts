import {enBasis} from './enBasis'
import type {Words} from './words'
import {type BasisWords, zhBasis} from './zhBasis'

/** Got with the note that says them. */
export function basisWords({language}: Pick<Words, 'language'>): BasisWords {
  return language === 'en' ? enBasis : zhBasis
}
