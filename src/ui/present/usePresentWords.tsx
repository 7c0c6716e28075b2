import {presentWords} from '#i18n/presentWords'
import type {PresentWords} from '#i18n/zhPresent'
import {useWords} from '#ui/Session'

export function usePresentWords(): PresentWords {
  return presentWords(useWords().language)
}
