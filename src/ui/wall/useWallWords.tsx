import {wallWords} from '#i18n/wallWords'
import type {WallWords} from '#i18n/zhWall'
import {useWords} from '#ui/Session'

export function useWallWords(): WallWords {
  return wallWords(useWords().language)
}
