import type {RowCounts} from '#data/readTable'
import type {DeskWords} from '#i18n/deskWords'
import {formatAmount, formatNumber, formatShare} from '#i18n/numbers'
import type {DeskFigures, FileReport} from './deskState'

export interface EffectModel {
  id: string
  name: string
  /** '' where there was no package. */
  before: string
  after: string
  unit: string
  /** `增 2`, or that nothing changes; '' where one of the two is not there. */
  change: string
  changed: boolean
}

/** Each figure as it is and as it would be. */
export function effectModels(
  now: DeskFigures | null,
  after: DeskFigures | null,
  words: DeskWords,
): EffectModel[] {
  const {deskEffect: say, unit, language} = words
  const model = (id: string, name: string, of: Reading, write: Write, unitText = '', difference = write) =>
    effect({id, name, unit: unitText}, [now && of(now), after && of(after)], [write, difference], words)
  const like = Math.max(now?.invested ?? 0, after?.invested ?? 0)
  const amount = (wan: number) => formatAmount(wan, language, like).number
  const share = (fraction: number) => formatShare(fraction, 1)
  const points = (fraction: number) => `${formatNumber(fraction * 100, 1)} ${unit.points}`
  return [
    model('townships', say.townships, (of) => of.townships, formatNumber, unit.townships),
    model('compliant', say.compliant, (of) => of.compliant, formatNumber, unit.townships),
    model('progress', say.progress, (of) => of.progress, share, '', points),
    model('projects', say.projects, (of) => of.projects, formatNumber, unit.projects),
    model('invested', say.invested, (of) => of.invested, amount, formatAmount(like, language).unit),
    model('houses', say.houses, (of) => of.houses, formatNumber, unit.houses),
    model('treated', say.treated, (of) => of.housesTreated, formatNumber, unit.houses),
  ]
}

type Reading = (of: DeskFigures) => number | null
type Write = (value: number) => string

function effect(
  names: Pick<EffectModel, 'id' | 'name' | 'unit'>,
  [now, after]: readonly [number | null, number | null],
  [write, difference]: readonly [Write, Write],
  {deskEffect: say}: DeskWords,
): EffectModel {
  const [before, later] = [now, after].map((value) => (value === null ? '' : write(value)))
  const changed = before !== later
  const both = now !== null && after !== null
  const amount = both ? difference(Math.abs(after - now)) : ''
  return {
    ...names,
    before,
    after: later,
    change: both ? (changed ? (after > now ? say.more(amount) : say.less(amount)) : say.same) : '',
    changed: both && changed,
  }
}

/** Rows of all files together; each is accepted, rejected or left out. */
export function rowsOfAll(reports: readonly FileReport[]): RowCounts {
  return reports.reduce(
    (sum, {counts}) => ({
      read: sum.read + (counts?.read ?? 0),
      accepted: sum.accepted + (counts?.accepted ?? 0),
      orphaned: sum.orphaned + (counts?.orphaned ?? 0),
    }),
    {read: 0, accepted: 0, orphaned: 0},
  )
}

export interface RowsModel {
  read: string
  accepted: string
  rejected: string
  orphaned: string
}

/** The four numbers of the reconciliation, written out: read = accepted + rejected + left out. */
export function rowsModel({read, accepted, orphaned}: RowCounts): RowsModel {
  return {
    read: formatNumber(read),
    accepted: formatNumber(accepted),
    rejected: formatNumber(read - accepted - orphaned),
    orphaned: formatNumber(orphaned),
  }
}
