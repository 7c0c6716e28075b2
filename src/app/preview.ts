import type {PackageFiles} from '#data/packageFiles'
import type {RejectedTable} from '#data/rejected'
import type {Outline} from '#domain/dataset'
import {formatDay, type Month} from '#domain/month'
import type {Account} from '#measures/account'
import {snapshotAt} from '#measures/snapshot'
import {type Summary, summaryOf} from '#measures/summary'
import {checkAgainst} from '#view/check'
import {isSame} from '#view/codec'
import {baseOf, firstReading, monthOf} from '#view/resolve'
import {selectMonth, selectSnapshot} from '#view/selectors'
import type {State} from '#view/state'
import {store} from '#view/store'
import {keep} from './keep'
import {type KeepAnswer, plainName} from './keeper'
import type {KeptPackage} from './keepStorage'
import {begin, localData, resume, show} from './load'
import {type OpenPackage, openPackage} from './openPackage'
import {type Preview, previewState, setPreviewState} from './previewState'
import type {RegistryClient} from './registryClient'

/** Files to be read, and how they will be kept. */
export interface PreviewFiles {
  /** Null: after the campaign and its date. */
  name: string | null
  /** With a `campaign.json`. */
  files: PackageFiles
  /** Takes the place of a kept package of this name; else it gets a name of its own. */
  replaces?: boolean
  /** Paths of files that differ from those of the kept package that is replaced. */
  changed?: ReadonlySet<string>
  /** A change of the package on the screen, to be accepted as soon as it is read. */
  direct?: boolean
}

/** What is being read or, at last, was. */
let asked: PreviewFiles | null = null
let running: AbortController | null = null
let ready: ReadyPreview | null = null
let accepting: Promise<unknown> = Promise.resolve()

type ReadyPreview = PreviewFiles & {opened: OpenPackage; preview: Preview}

/**
 * Reads files beside the package on the screen, which stays as it is; a preview before it goes. Null where another
 * was asked for or it was dropped meanwhile, or where the worker broke down, as the state tells.
 */
export function openFiles(files: PreviewFiles): Promise<Preview | null> {
  dropPreview()
  return readAgain(files)
}

/** As `openFiles`, while the preview before stays. */
export async function readAgain(files: PreviewFiles): Promise<Preview | null> {
  running?.abort()
  const controller = new AbortController()
  running = controller
  asked = files
  setPreviewState({reading: {progress: null}, problem: null})
  try {
    const opened = await openPackage(files.files, files.name ?? '', controller.signal, (progress) =>
      setPreviewState({reading: {progress}}),
    )
    if (running === controller) return lay(files, opened)
    opened.registry.close()
  } catch (error) {
    if (running !== controller) return null
    running = null
    asked = ready
    setPreviewState({reading: null, problem: messageOf(error)})
  }
  return null
}

/** The files that a further change starts from: those of the preview, or of the one that is being read. */
export async function previewFiles(): Promise<PreviewFiles | null> {
  await accepting
  return asked
}

/** Ends what is read and what was read; the screen stays as it is. */
export function dropPreview(): void {
  running?.abort()
  running = null
  asked = null
  ready?.opened.registry.close()
  ready = null
  setPreviewState({preview: null, reading: null, problem: null})
}

/**
 * Keeps the preview and puts it on the screen and into the address. Null where there is none that can be shown, or
 * where another package was chosen meanwhile.
 *
 * @param name in place of the preview's
 */
export function acceptPreview(name?: string): Promise<KeepAnswer<KeptPackage> | null> {
  const outline = ready?.opened.opening.outline
  if (!ready || !outline || ready.preview.failure || running || previewState().accepting)
    return Promise.resolve(null)
  const accepted = ready
  asked = null
  ready = null
  setPreviewState({preview: null, accepting: true, problem: null})
  const end = accept(accepted, outline, name).finally(() => setPreviewState({accepting: false}))
  accepting = end
  return end
}

async function accept(
  {opened, preview, files, replaces = false, changed}: ReadyPreview,
  outline: Outline,
  name: string | undefined,
): Promise<KeepAnswer<KeptPackage> | null> {
  const wanted = plainName(name ?? preview.name)
  const free = replaces && name === undefined ? wanted : await keep.freeName(wanted)
  const {title, asOf} = outline.campaign
  const answer = await keep.save(free, files, {title, asOf: formatDay(asOf)}, changed ?? null)
  const controller = begin()
  try {
    const counted = {...opened, account: await accountNow(opened, outline)}
    if (await show(counted, files, localData(free), controller)) return answer
  } catch (error) {
    setPreviewState({problem: messageOf(error)})
  }
  opened.registry.close()
  resume(controller)
  return null
}

/** The view may have another filter than when it was read. */
async function accountNow({registry, account}: OpenPackage, outline: Outline): Promise<Account> {
  const reading = firstReading(outline, store.getState().chosen)
  return account && isSame(reading, account.reading)
    ? account
    : {...(await registry.account(reading)), reading}
}

/** Ends what is being read; a preview before it stays. */
export function cancelReading(): void {
  running?.abort()
  running = null
  asked = ready
  setPreviewState({reading: null})
}

/** The rows of the preview, to be asked; null where there is none. */
export function previewRegistry(): RegistryClient | null {
  return ready?.opened.registry ?? null
}

/** Rows of the preview that enter no figure, by table. */
export async function previewRejected(): Promise<RejectedTable[]> {
  return (await ready?.opened.registry.rejected()) ?? []
}

/** The figures of the month shown: on the screen, and those that the preview would bring. Null where there are none. */
export function effectOf(preview: Preview | null, state: State): Record<'before' | 'after', Summary | null> {
  const {dataset, chosen} = state
  const {opening, account} = preview ?? {}
  const snapshot = selectSnapshot(state)
  const month = shownMonth(state)
  const outline = opening?.outline
  const view = outline && {...baseOf(outline), ...checkAgainst(chosen, outline).chosen, ...(month && {month})}
  return {
    before: dataset && snapshot && summaryOf(dataset, snapshot, 'county'),
    after:
      outline && view && account
        ? summaryOf(outline, snapshotAt(account.timeline, monthOf(view, outline.campaign)), 'county')
        : null,
  }
}

/** The month on the screen; null where no package is. */
export function shownMonth(state: State): Month | null {
  const index = selectMonth(state)
  return state.dataset && index !== null ? ((state.dataset.campaign.timeline.start + index) as Month) : null
}

/** What was read lies ready to be accepted. */
function lay(files: PreviewFiles, opened: OpenPackage): Preview {
  ready?.opened.registry.close()
  const {opening, account, failure} = opened
  const campaign = opening.outline?.campaign
  const name = files.name ?? (campaign ? `${campaign.title['zh-CN']} ${formatDay(campaign.asOf)}` : '')
  const preview = {name: plainName(name), files: files.files, opening, account, failure}
  ready = {...files, opened, preview}
  asked = files
  running = null
  setPreviewState({preview, reading: null})
  return preview
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
