import {type CorrectedCell, withCorrection, withoutCorrection} from '#data/corrections'
import {correctedFiles, correctionsIn} from '#data/packageFiles'
import type {Correction} from '#domain/change'
import {shownFiles} from './load'
import {acceptPreview, type PreviewFiles, previewFiles, readAgain} from './preview'

/** What became of a change of the corrections. */
export type Mending =
  /** Read again with it: a preview where there was one, else the package on the screen. */
  | 'read'
  /** It is on its way together with a later one, or its files turned out to be unreadable: the preview tells. */
  | 'pending'
  /** No package is open, or its files or its manifest cannot be had any more. */
  | 'no-files'

/**
 * Puts a cell right and has the files read again: those of the preview or, where there is none, of the package on
 * the screen, which shows it at once. One that was opened from a URL becomes a kept one by that, all its files
 * fetched.
 */
export function addCorrection(correction: Omit<Correction, 'at'>): Promise<Mending> {
  const at = new Date().toISOString()
  return mend((corrections) => withCorrection(corrections, {...correction, at}))
}

/** Takes back the last correction, or the last of a cell. */
export function undoCorrection(of?: CorrectedCell): Promise<Mending> {
  return mend((corrections) => withoutCorrection(corrections, of))
}

/** Each change starts from the files of the one before. */
let before: Promise<unknown> = Promise.resolve()

function mend(change: (corrections: readonly Correction[]) => Correction[]): Promise<Mending> {
  const prepared = before.then(() => prepare(change)).catch(() => null)
  before = prepared
  return prepared.then(async (begun) => {
    if (!begun) return 'no-files'
    const preview = await begun.reading
    if (!preview) return 'pending'
    return !begun.direct || (await acceptPreview()) ? 'read' : 'pending'
  })
}

/** The reading with the change in it, under way. */
async function prepare(change: (corrections: readonly Correction[]) => Correction[]) {
  const base = (await previewFiles()) ?? (await ofScreen())
  if (!base) return null
  const changed = await correctedFiles(base.files, change(await correctionsIn(base.files)))
  if (!changed) return null
  const next: PreviewFiles = {
    ...base,
    files: new Map([...base.files, ...changed]),
    ...(base.changed && {changed: new Set([...base.changed, ...changed.keys()])}),
  }
  return {reading: readAgain(next), direct: base.direct === true}
}

async function ofScreen(): Promise<PreviewFiles | null> {
  const shown = await shownFiles()
  if (!shown) return null
  const {name, files} = shown
  return {name, files, replaces: name !== null, ...(name !== null && {changed: new Set()}), direct: true}
}
