import {formatMonth, type Month} from '#domain/month'
import {type Summary, summaryOf} from '#measures/summary'
import {type Chosen, formatAddress, parseAddress} from '#view/codec'
import {baseOf} from '#view/resolve'
import {selectMonth, selectSnapshot, selectView} from '#view/selectors'
import {setView, store} from '#view/store'
import type {View} from '#view/view'
import {nextDrawn, ready} from './frames'

/** A view with the keys of the address, and its texts: `{month: '2018-09', county: '330203,330205'}`. */
export type AddressView = Record<string, string>
/** A change of it. Lists may be arrays; null takes a choice back. */
export type AddressPatch = Record<string, string | number | boolean | readonly string[] | null>

/** `window.zhentu`, for host pages and scripts (CONTRACT § 5). */
export interface Zhentu {
  /** Data loaded, first frame drawn. */
  readonly ready: Promise<void>
  /** What is shown, defaults included. */
  view(): AddressView
  /** Changes the view; settles when that frame is drawn. A wrong value is ignored with a notice. */
  setView(patch: AddressPatch): Promise<void>
  /** The figures of the month and filters shown, as `zhentu summary` gives them; null before data is loaded. */
  summary(by?: 'county' | 'township'): Summary | null
  /**
   * Opens the files of a package, by their paths, with a `campaign.json`. It is kept in the browser by its name, in
   * the place of one that was, and settles when it is drawn; rejects, and changes nothing, where it cannot be shown.
   */
  open(files: Record<string, Blob | string>, name?: string): Promise<void>
  /** Calls back after every change of view or data; returns what ends it. */
  subscribe(listener: () => void): () => void
}

declare global {
  interface Window {
    zhentu: Zhentu
  }
}

export const zhentu: Zhentu = {
  ready,
  view() {
    const state = store.getState()
    const view = selectView(state)
    const month = selectMonth(state)
    const start = state.dataset?.campaign.timeline.start ?? 0
    const shown = month === null ? view.month : ((start + month) as Month)
    const texts = Object.fromEntries(new URLSearchParams(formatAddress({...view, month: shown}, null)))
    return shown === null ? texts : {...texts, month: formatMonth(shown)}
  },
  setView(patch) {
    const {chosen, notices} = parseAddress(new URLSearchParams(textsOf(patch)))
    const {notices: known} = store.getState()
    if (notices.length > 0) store.setState({notices: [...known, ...notices]})
    setView({...chosen, ...takenBack(patch)})
    return nextDrawn()
  },
  summary(by = 'county') {
    const state = store.getState()
    const snapshot = selectSnapshot(state)
    return state.dataset && snapshot ? summaryOf(state.dataset, snapshot, by) : null
  },
  async open(files, name) {
    const {acceptPreview, dropPreview, openFiles} = await import('./preview')
    const blobs = Object.entries(files).map(([path, content]) => [path, new Blob([content])] as const)
    const preview = await openFiles({name: name ?? null, files: new Map(blobs), replaces: true})
    if (!preview) throw new Error('another package was opened, or this one could not be read')
    if (preview.failure) {
      dropPreview()
      const why = preview.opening.issues
        .slice(0, 5)
        .map(({file, row, code}) => `${file} ${row ?? ''} ${code}`)
      throw new Error(`the package cannot be shown (${preview.failure.kind}): ${why.join('; ')}`)
    }
    if (!(await acceptPreview())) throw new Error('another package was opened meanwhile')
    await nextDrawn()
  },
  subscribe: (listener) => store.subscribe(listener),
}

function textsOf(patch: AddressPatch): [string, string][] {
  return Object.entries(patch).flatMap(([key, value]): [string, string][] => {
    if (value === undefined || (value === null && (key in UNSET || key in BASED))) return []
    return [[key, value === null ? '' : Array.isArray(value) ? value.join(',') : String(value)]]
  })
}

const UNSET = {data: 'data', month: 'month', as_of: 'asOf', lang: 'lang', theme: 'theme'} as const

/** Null makes these what the package opens with; lists and the card become empty by it. */
const BASED = {
  mode: 'mode',
  measure: 'measure',
  by: 'by',
  basis: 'basis',
  tab: 'tab',
  compare_as: 'compareAs',
  layers: 'layers',
  table: 'table',
  group: 'group',
  opened: 'opened',
  stop: 'stop',
  speaker: 'speaker',
} as const satisfies Record<string, keyof View>

/** Null gives a choice back: to the package, the mode or the browser. */
function takenBack(patch: AddressPatch): Chosen {
  const base = baseOf(store.getState().dataset)
  const nulls = <Key extends string, Name>(names: Record<Key, Name>) =>
    (Object.entries(names) as [Key, Name][]).filter(([key]) => patch[key] === null).map(([, name]) => name)
  const camera = patch.lon === null || patch.lat === null || patch.zoom === null ? {camera: null} : {}
  return {
    ...Object.fromEntries(nulls(UNSET).map((key) => [key, null])),
    ...Object.fromEntries(nulls(BASED).map((key) => [key, base[key]])),
    ...camera,
  }
}
