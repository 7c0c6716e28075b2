import type {PackageFiles} from '#data/packageFiles'
import type {PackageSource} from '#data/packageSource'
import type {Outline} from '#domain/dataset'
import type {DataIssue} from '#domain/issue'
import {rememberExtents} from '#scene/extents'
import {groundOf} from '#scene/scene'
import {selectView} from '#view/selectors'
import {failLoading, openDataset, setView, startLoading, store} from '#view/store'
import {keep} from './keep'
import {type KeepAnswer, plainName} from './keeper'
import type {KeepProblem} from './keepStorage'
import {type Failure, setLoadState} from './loadState'
import {type OpenPackage, openPackage} from './openPackage'
import {aside} from './registryClient'
import {keepRegistry} from './rows'
import {filesAt} from './sourceMarks'

/** The package that comes with the page. */
export const BUNDLED_URL = './demo/campaign.json'
/** How the address names a package that was opened from files. */
const LOCAL = 'local:'

let running: AbortController | null = null
/** The `data` of the address, as far as it was acted on. */
let addressed: string | null = null
/** What the one on the screen was read from. */
let shown: {data: string | null; source: PackageSource} | null = null
/** Names that packages had: entries of the history still have them. */
const renamed = new Map<string, string>()

/** Reads the package of the address where that is another one. */
export function loadNamed(): void {
  if ((store.getState().chosen.data ?? null) !== addressed) void load()
}

/** Reads the package that the address names, or the bundled one; a reading under way ends. */
export async function load(): Promise<void> {
  const {data} = selectView(store.getState())
  addressed = data
  const controller = begin()
  startLoading()
  setLoadState({progress: null, failure: null})
  try {
    const {source, problem} = await sourceOf(data)
    if (running !== controller) return
    if (source === null) return fail({kind: 'local', name: localName(data) ?? '', problem}, [])
    const address = typeof source === 'string' ? source : (data ?? '')
    const opened = await openPackage(source, address, controller.signal, (progress) =>
      setLoadState({progress, failure: null}),
    )
    if (await show(opened, source, data, controller)) return
    opened.registry.close()
    if (running !== controller) return
    controller.signal.throwIfAborted()
    if (opened.failure) fail(opened.failure, opened.opening.issues)
  } catch (error) {
    if (running !== controller) return
    if (controller.signal.aborted) fail({kind: 'cancelled'}, [])
    else failUnexpectedly(error)
  }
}

export function cancelLoading(): void {
  running?.abort()
}

/** What is read from now on takes the place of what is read. */
export function begin(): AbortController {
  running?.abort()
  running = new AbortController()
  performance.clearMarks('zhentu:load-start')
  performance.mark('zhentu:load-start')
  return running
}

/** What was begun came to nothing: the package of the address is read, if it had not been yet. */
export function resume(controller: AbortController): void {
  if (running === controller && store.getState().load === 'loading') void load()
}

/**
 * The package takes the place of the one on the screen, with its figures, and stands in the address. False where it
 * cannot, or where another reading has begun or this one was cancelled.
 */
export async function show(
  {registry, opening, account, failure}: OpenPackage,
  source: PackageSource,
  data: string | null,
  controller: AbortController,
): Promise<boolean> {
  const {outline} = opening
  if (!outline || !account || failure || running !== controller) return false
  if (opening.extents) rememberExtents(outline.regions.geometry, opening.extents)
  // Each in a task of its own: what was handed over, what the map needs of it, the first rendering.
  await anotherTask()
  groundOf(outline, registry.sourceOf(account.reading))
  await anotherTask()
  if (running !== controller || controller.signal.aborted) return false
  setLoadState({progress: null, failure: null, opening})
  keepRegistry(registry, failUnexpectedly)
  shown = {data, source}
  addressed = data
  setView({data})
  openDataset(outline, account)
  return true
}

/**
 * Reads the package on the screen once more and puts it in its own place, without a word: the month, the camera and
 * whatever else was chosen stay. What cannot be shown, or has lost a file, is left where it is.
 */
export async function reread(): Promise<'shown' | 'unreadable' | 'overtaken'> {
  if (!shown) return 'overtaken'
  const {data, source} = shown
  const before = running
  const {signal} = new AbortController()
  const opened = await openPackage(source, data ?? '', signal, () => {})
  const isOvertaken = running !== before || store.getState().load === 'loading'
  const answer = isOvertaken ? 'overtaken' : opened.failure || lostFile(opened) ? 'unreadable' : 'shown'
  if (answer === 'shown' && (await show(opened, source, data, begin()))) return answer
  opened.registry.close()
  return answer === 'shown' ? 'overtaken' : answer
}

/** Whether a file is missing that was there, as where a server gives way half-way. */
function lostFile({opening}: OpenPackage): boolean {
  const missing = (issues: readonly DataIssue[]) =>
    new Set(issues.filter(({code}) => code === 'missing-file').map(({file}) => file))
  const before = missing(store.getState().dataset?.issues ?? [])
  return [...missing(opening.issues)].some((file) => !before.has(file))
}

/** Addresses of the files of the package on the screen; null where it lies on this computer. */
export function filesOfShown({campaign}: Outline): string[] | null {
  return typeof shown?.source === 'string' ? filesAt(shown.source, campaign) : null
}

/** The name of the kept package that an address is of. */
function localName(data: string | null): string | null {
  return data?.startsWith(LOCAL) ? data.slice(LOCAL.length) : null
}

/** How the address names a kept package. */
export function localData(name: string): string {
  return LOCAL + name
}

/** The name of the package on the screen where it is a kept one, and its files; fetches those of one at a URL. */
export async function shownFiles(): Promise<{name: string | null; files: PackageFiles} | null> {
  if (!shown) return null
  const {data, source} = shown
  const name = localName(data)
  // Another tab may have corrected it.
  const {value} = name === null ? {value: null} : await keep.read(name)
  const files =
    value ??
    (typeof source === 'string' ? await aside((registry) => registry.copy(source)) : (source as PackageFiles))
  return files && {name, files}
}

/** Gives a kept package another name; the address of the one on the screen follows. */
export async function renamePackage(from: string, to: string): Promise<KeepAnswer<boolean>> {
  const name = plainName(to)
  const answer = await keep.rename(from, name)
  if (!answer.value) return answer
  renamed.set(from, name)
  renamed.delete(name)
  if (shown?.data !== localData(from)) return answer
  shown.data = localData(name)
  if (addressed !== localData(from)) return answer
  addressed = shown.data
  setView({data: addressed})
  return answer
}

/** The files of the bundled package. */
export function bundledFiles(): Promise<PackageFiles | null> {
  return aside((registry) => registry.copy(new URL(BUNDLED_URL, document.baseURI).href))
}

async function sourceOf(
  data: string | null,
): Promise<{source: PackageSource | null; problem: KeepProblem | null}> {
  let name = localName(data)
  if (name === null) return {source: new URL(data ?? BUNDLED_URL, document.baseURI).href, problem: null}
  for (;;) {
    const {value, problem} = await keep.read(name)
    const next: string | undefined = renamed.get(name)
    if (value || next === undefined) return {source: value, problem}
    name = next
  }
}

function anotherTask(): Promise<void> {
  return new Promise((next) => setTimeout(next))
}

function failUnexpectedly(error: unknown): void {
  fail({kind: 'unexpected', message: error instanceof Error ? error.message : String(error)}, [])
}

function fail(failure: Failure, issues: readonly DataIssue[]): void {
  setLoadState({progress: null, failure})
  failLoading(issues)
}
