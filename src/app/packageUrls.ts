import {filesOf, type Source} from '#domain/campaign'
import {selectView} from '#view/selectors'
import type {State} from '#view/state'
import {BUNDLED_URL} from './load'

/** Addresses of all files of the package on the screen, its manifest first; none where it was opened from files. */
export function packageFiles(state: State): string[] {
  const {dataset} = state
  const {data} = selectView(state)
  if (!dataset || data?.startsWith('local:')) return []
  const manifest = new URL(data ?? BUNDLED_URL, document.baseURI).href
  const {sources, aliases, corrections} = dataset.campaign
  const named: Pick<Source, 'url'>[] = [
    ...Object.values(sources).flatMap((source) => (source ? filesOf(source) : [])),
    ...(aliases ? filesOf(aliases) : []),
    ...(corrections ? [corrections] : []),
  ]
  const urls = named.map(({url}) => new URL(url, manifest).href).filter((url) => /^https?:/.test(url))
  return [...new Set([manifest, ...urls])]
}
