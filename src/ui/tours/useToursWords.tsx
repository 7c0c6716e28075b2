import {toursWords} from '#i18n/toursWords'
import type {ToursWords} from '#i18n/zhTours'
import {useWords} from '#ui/Session'

export function useToursWords(): ToursWords {
  return toursWords(useWords().language)
}
