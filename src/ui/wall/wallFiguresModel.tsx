import type {Outline} from '#domain/dataset'
import type {Basis} from '#domain/filter'
import {formatNumber, formatPercent} from '#i18n/numbers'
import type {Words} from '#i18n/words'
import type {WallWords} from '#i18n/zhWall'
import type {Snapshot} from '#measures/types'
import {figureModels} from '#ui/figureModels'
import {type FigureModel, trendOf} from '#ui/figureParts'

const SHOWN = ['compliance', 'progress', 'overdue'] as const
type Shown = (typeof SHOWN)[number]

/** The figures of the planner's desk as a wall has them: a share large, its counts in the sentence. */
export function wallFigures(
  {campaign, projects}: Outline,
  snapshot: Snapshot,
  previous: Snapshot | null,
  basis: Basis,
  words: Words,
  wall: WallWords,
): FigureModel[] {
  const all = figureModels(campaign, snapshot, previous, basis, words)
  return all.flatMap((one) => {
    if (!isShown(one.id) || (one.id !== 'compliance' && projects.count === 0)) return []
    const named = {...one, name: wall.figure[one.id]}
    if (one.id === 'overdue') return [{...named, right: one.beside && wall.shareOfAll(one.beside)}]
    if (one.id === 'compliance') return [asShare(named, snapshot, previous)]
    return [{...named, right: one.right.replace(words.unit.points, wall.points)}]
  })
}

function isShown(id: FigureModel['id']): id is Shown {
  return (SHOWN as readonly string[]).includes(id)
}

function asShare(figure: FigureModel, {whole}: Snapshot, previous: Snapshot | null): FigureModel {
  const share = whole.compliance[0]
  return {
    ...figure,
    number: formatPercent(share),
    unit: '%',
    trend: trendOf(share, previous?.whole.compliance[0], (by) => formatNumber(by * 100, 1), 0.0005),
  }
}
