import {type DeskWords, deskWordsOf} from '#i18n/deskWords'
import {useWords} from '#ui/Session'

export function useDeskWords(): DeskWords {
  return deskWordsOf(useWords())
}
