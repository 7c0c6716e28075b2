import {filesOf, type Source} from '#domain/campaign'
import {pictureUrls} from '#domain/tour'
import {selectView} from '#view/selectors'
import type {State} from '#view/state'
import {BUNDLED_URL} from './load'

/**
 * Addresses of all files of the package on the screen, its manifest first; none where it was opened from files.
 *
 * @param withBasemaps its archives of basemaps too, which may be large
 */
export function packageFiles(state: State, withBasemaps = false): string[] {
  const {dataset} = state
  const {data} = selectView(state)
  if (!dataset || data?.startsWith('local:')) return []
  const manifest = new URL(data ?? BUNDLED_URL, document.baseURI).href
  const {sources, aliases, corrections, tours = [], basemaps = []} = dataset.campaign
  const archives = withBasemaps ? basemaps.filter(({kind}) => kind === 'pmtiles') : []
  const named: Pick<Source, 'url'>[] = [
    ...Object.values(sources).flatMap((source) => (source ? filesOf(source) : [])),
    ...(aliases ? filesOf(aliases) : []),
    ...(corrections ? [corrections] : []),
    ...pictureUrls(tours).map((url) => ({url})),
    ...archives,
  ]
  const urls = named.map(({url}) => new URL(url, manifest).href).filter((url) => /^https?:/.test(url))
  return [...new Set([manifest, ...urls])]
}
