import {withCorrection} from '#data/corrections'
import {correctedFiles, correctionsIn, type PackageFiles} from '#data/packageFiles'
import type {FileChoice, Survey} from '#data/surveyed'
import type {Correction} from '#domain/change'
import type {Intake} from '#ui/desk/DeskPage'
import type {State} from '#view/state'
import {store} from '#view/store'
import {type TakenFiles, takenFiles} from './deskIntake'
import {type Base, baseShown, packageOf} from './deskPackage'
import {addTroubles, type Desk, desk, EMPTY_DESK, NOTHING_LAID, setDesk} from './deskStore'
import {keep} from './keep'
import {cancelReading, dropPreview, previewRegistry, readAgain} from './preview'
import {previewState} from './previewState'
import {aside} from './registryClient'
import {takeTourFiles} from './ToursPart'

/** A package at an address is fetched once for all that is laid on the desk. */
let base: Promise<Base | null> | null = null
let baseOn: State['dataset'] = null
/** Files that are being asked for: a second drop does not lose the first. */
const takings = new Set<AbortController>()
/** A later reading takes the place of the one before, since it reads all that lies there. */
let reading: AbortController | null = null
/** What the preview was read from. */
let settled: Pick<Desk, 'files' | 'choices' | 'survey'> = NOTHING_LAID

/** Lays more on the desk, and reads all that lies there. */
export async function take(intake: Intake): Promise<void> {
  if (intake.by === 'pick' && takeTourFiles(intake.files)) return
  return layDown((signal) => takenFiles(intake, pastedName(), signal))
}

/** The same with files that are being asked for. */
export async function layDown(taking: (signal: AbortSignal) => Promise<TakenFiles>): Promise<void> {
  if (desk().files.size === 0 && takings.size === 0) base = null
  if (!isBusy()) setDesk({troubles: []})
  const controller = new AbortController()
  takings.add(controller)
  setDesk({doing: 'taking'})
  try {
    const laid = await laidFiles(taking, controller.signal)
    takings.delete(controller)
    if (laid.size > 0) {
      setDesk({files: new Map([...desk().files, ...laid])})
      await readAll()
    }
  } catch (error) {
    if (!controller.signal.aborted) addTroubles([unexpected(error)])
  } finally {
    takings.delete(controller)
    rest()
  }
}

/** Reads what lies on the desk anew, by other choices. */
export function choose(file: string, choice: FileChoice): Promise<void> {
  setDesk({choices: new Map(desk().choices).set(file, choice), troubles: []})
  return readAll()
}

/** The files that lie there bring another package up to date once that is on the map. */
export async function followMap(): Promise<void> {
  const moved = base !== null && baseOn !== store.getState().dataset
  if (moved && desk().files.size > 0 && !previewState().accepting) await readAll()
}

/** Ends what is going on; the desk lies as it was last read. */
export function cancel(): void {
  for (const controller of takings) controller.abort()
  takings.clear()
  reading?.abort()
  reading = null
  cancelReading()
  setDesk({doing: null, ...settled})
}

/** The desk is as empty as at first. */
export function clearDesk(): void {
  settled = NOTHING_LAID
  cancel()
  dropPreview()
  base = null
  setDesk(EMPTY_DESK)
}

/** What became of the files, once they were read again by whatever way. */
export async function refreshReport(): Promise<void> {
  const {files, choices, survey} = desk()
  const registry = previewRegistry()
  const report = (await registry?.report().catch(() => null)) ?? null
  if (registry !== previewRegistry()) return
  settled = {files, choices, survey}
  setDesk({report})
}

async function laidFiles(
  taking: (signal: AbortSignal) => Promise<TakenFiles>,
  signal: AbortSignal,
): Promise<PackageFiles> {
  const {files, troubles} = await taking(signal)
  signal.throwIfAborted()
  addTroubles(troubles)
  const laid = files.size > 0 ? await aside((registry) => registry.unpack(files)) : files
  signal.throwIfAborted()
  return laid
}

async function readAll(): Promise<void> {
  reading?.abort()
  const controller = new AbortController()
  reading = controller
  setDesk({doing: 'taking'})
  try {
    await readDesk(controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) addTroubles([unexpected(error)])
  } finally {
    if (reading === controller) reading = null
    rest()
  }
}

async function readDesk(signal: AbortSignal): Promise<void> {
  const found = await baseOf()
  signal.throwIfAborted()
  const survey = await surveyed(found)
  signal.throwIfAborted()
  setDesk({survey, row: null, doing: takings.size > 0 ? 'taking' : null})
  const files = await packageOf(survey, found)
  signal.throwIfAborted()
  const preview = await readAgain({name: null, files})
  const mended = preview && (await withMended(survey, files))
  signal.throwIfAborted()
  if (mended) await readAgain({name: null, files: mended})
  if (preview) await refreshReport()
  // The reading broke down: what was read before stays, and what it was read from.
  else if (previewState().problem !== null) setDesk(settled)
}

/** With what was put right in files of rejected rows; null where nothing was. */
async function withMended({files: surveyedFiles}: Survey, files: PackageFiles): Promise<PackageFiles | null> {
  const corrections: Correction[] = []
  for (const {role, form, source} of surveyedFiles) {
    const file = role === 'corrections' && form !== 'json' ? desk().files.get(source.url) : undefined
    if (file) corrections.push(...((await previewRegistry()?.mended(file)) ?? []))
  }
  if (corrections.length === 0) return null
  const all = corrections.reduce(withCorrection, await correctionsIn(files))
  const changed = await correctedFiles(files, all)
  return changed && new Map([...files, ...changed])
}

/** Surveyed a second time where something is remembered of files of the same shape. */
async function surveyed(found: Base | null): Promise<Survey> {
  const {files, choices} = desk()
  const options = {base: found && {manifest: found.manifest, update: found.update}, choices}
  const first = await aside((registry) => registry.survey(files, options))
  const remembered = new Map<string, FileChoice>()
  for (const {shape} of first.files) {
    const {value} = await keep.choice(shape)
    if (value) remembered.set(shape, value)
  }
  if (remembered.size === 0) return first
  return aside((registry) => registry.survey(files, {...options, remembered}))
}

function baseOf(): Promise<Base | null> {
  const {dataset} = store.getState()
  if (base === null || baseOn !== dataset) base = baseShown()
  baseOn = dataset
  return base
}

function pastedName(): string {
  const {files} = desk()
  let name = '粘贴.tsv'
  for (let number = 2; files.has(name); number++) name = `粘贴 ${number}.tsv`
  return name
}

function isBusy(): boolean {
  return takings.size > 0 || reading !== null
}

function rest(): void {
  if (!isBusy()) setDesk({doing: null})
}

export function unexpected(error: unknown) {
  return {what: 'unexpected' as const, name: error instanceof Error ? error.message : String(error)}
}
