import type {RoleReason} from '#data/surveyed'
import type {DeskWords} from './deskWords'
import {formatNumber} from './numbers'

/** Why a file was taken for what it is. */
export function reasonText(reason: RoleReason, {desk}: DeskWords): string {
  const say = desk.reason
  switch (reason.because) {
    case 'chosen':
      return say.chosen
    case 'manifest':
      return say.manifest
    case 'columns':
      return say.columns(formatNumber(reason.known), formatNumber(reason.of))
    case 'name':
      return say.name
    case 'geometry':
      return say.geometry(reason.features === null ? '' : formatNumber(reason.features))
    case 'content':
      return say.content
    case 'same-shape':
      return say.sameShape
    case 'joined':
      return say.joined(reason.file)
    case 'nothing-fits':
      return say.nothingFits
    case 'better':
      return say.better(reason.file)
    case 'unreadable':
      return say.unreadable(desk.unreadable[reason.problem])
  }
}
