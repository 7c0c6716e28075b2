import {withCorrection} from '#data/corrections'
import {correctedFiles, correctionsIn, type PackageFiles, rawManifest, withManifest} from '#data/packageFiles'
import type {FileChoice, Survey} from '#data/surveyed'
import type {Correction} from '#domain/change'
import type {Intake} from '#ui/desk/DeskPage'
import {selectView} from '#view/selectors'
import {store} from '#view/store'
import {type TakenFiles, takenFiles} from './deskIntake'
import {addTroubles, desk, EMPTY_DESK, setDesk} from './deskStore'
import {keep} from './keep'
import {bundledFiles, shownFiles} from './load'
import {cancelReading, dropPreview, previewRegistry, readAgain} from './preview'
import {previewState} from './previewState'
import {aside} from './registryClient'

/** The package that the files on the desk bring up to date, or whose campaign and map serve. */
interface Base {
  files: PackageFiles
  manifest: Record<string, unknown>
  update: boolean
}

/** A package at an address is fetched once for all that is laid on the desk. */
let base: Promise<Base | null> | null = null
let running: AbortController | null = null

/** Lays more on the desk, and reads all that lies there. */
export function take(intake: Intake): Promise<void> {
  return layDown((signal) => takenFiles(intake, pastedName(), signal))
}

/** The same with files that are being asked for. */
export async function layDown(taking: (signal: AbortSignal) => Promise<TakenFiles>): Promise<void> {
  if (desk().files.size === 0) base = null
  const controller = begin()
  try {
    const {files, troubles} = await taking(controller.signal)
    controller.signal.throwIfAborted()
    addTroubles(troubles)
    if (files.size > 0) {
      const laid = await aside((registry) => registry.unpack(files))
      controller.signal.throwIfAborted()
      setDesk({files: new Map([...desk().files, ...laid])})
      await readDesk(controller)
    }
  } catch (error) {
    if (!controller.signal.aborted) addTroubles([unexpected(error)])
  } finally {
    end(controller)
  }
}

/** Reads what lies on the desk anew, by other choices. */
export async function choose(file: string, choice: FileChoice): Promise<void> {
  const choices = new Map(desk().choices).set(file, choice)
  setDesk({choices})
  const controller = begin()
  try {
    await readDesk(controller)
  } catch (error) {
    if (!controller.signal.aborted) addTroubles([unexpected(error)])
  } finally {
    end(controller)
  }
}

/** Ends what is going on; what was read before stays. */
export function cancel(): void {
  running?.abort()
  running = null
  setDesk({doing: null})
  cancelReading()
}

/** The desk is as empty as at first. */
export function clearDesk(): void {
  cancel()
  dropPreview()
  base = null
  setDesk(EMPTY_DESK)
}

/** What became of the files, once they were read again by whatever way. */
export async function refreshReport(): Promise<void> {
  const registry = previewRegistry()
  const report = (await registry?.report().catch(() => null)) ?? null
  if (registry === previewRegistry()) setDesk({report})
}

async function readDesk(controller: AbortController): Promise<void> {
  const {signal} = controller
  const found = await baseOf()
  signal.throwIfAborted()
  const survey = await surveyed(found)
  signal.throwIfAborted()
  setDesk({survey, doing: null, row: null})
  const files = await packageOf(survey, found)
  signal.throwIfAborted()
  const preview = await readAgain({name: null, files})
  const mended = preview && (await withMended(survey, files))
  if (mended) await readAgain({name: null, files: mended})
  if (preview) await refreshReport()
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

/** The files that the survey's manifest names, corrections that were made here included. */
async function packageOf({manifest, fromBase, files: surveyedFiles}: Survey, found: Base | null) {
  const {files} = desk()
  const used = new Set(surveyedFiles.filter(({role}) => role !== 'other').map(({source}) => source.url))
  const laid = [...files].filter(([name]) => used.has(name))
  const before = Object.entries(fromBase).flatMap(([name, path]) => {
    const file = found?.files.get(path)
    return file ? [[name, file] as const] : []
  })
  const made = withManifest(new Map([...before, ...laid]), manifest)
  const corrections = previewState().preview?.opening.corrections ?? (await correctionsIn(made))
  const corrected = corrections.length > 0 ? await correctedFiles(made, corrections) : null
  return new Map([...made, ...(corrected ?? [])])
}

function baseOf(): Promise<Base | null> {
  base ??= baseShown()
  return base
}

async function baseShown(): Promise<Base | null> {
  const shown = await shownFiles().catch(() => null)
  const files = shown?.files ?? (await bundledFiles().catch(() => null))
  const manifest = files && (await rawManifest(files))
  if (!files || !manifest) return null
  return {files, manifest, update: shown !== null && selectView(store.getState()).data !== null}
}

function pastedName(): string {
  const {files} = desk()
  let name = '粘贴.tsv'
  for (let number = 2; files.has(name); number++) name = `粘贴 ${number}.tsv`
  return name
}

function begin(): AbortController {
  running?.abort()
  running = new AbortController()
  setDesk({doing: 'taking', troubles: []})
  return running
}

function end(controller: AbortController): void {
  if (running !== controller) return
  running = null
  setDesk({doing: null})
}

export function unexpected(error: unknown) {
  return {what: 'unexpected' as const, name: error instanceof Error ? error.message : String(error)}
}
