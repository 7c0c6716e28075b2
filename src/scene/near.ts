import type {Dataset} from '#domain/dataset'
import type {PointKind} from './points'
export function nearZoomOf(_dataset: Dataset, _kind: PointKind): number {
  return 0
}
