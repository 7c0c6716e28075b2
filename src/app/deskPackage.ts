import {correctedFiles, correctionsIn, type PackageFiles, rawManifest, withManifest} from '#data/packageFiles'
import type {Survey} from '#data/surveyed'
import {selectView} from '#view/selectors'
import {store} from '#view/store'
import {desk} from './deskStore'
import {bundledFiles, shownFiles} from './load'
import {previewState} from './previewState'

/** The package that the files on the desk bring up to date, or whose campaign and map serve. */
export interface Base {
  files: PackageFiles
  manifest: Record<string, unknown>
  update: boolean
}

/** The files that the survey's manifest names, corrections that were made here included. */
export async function packageOf(
  {manifest, fromBase, files: surveyedFiles}: Survey,
  found: Base | null,
): Promise<PackageFiles> {
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

export async function baseShown(): Promise<Base | null> {
  const shown = await shownFiles().catch(() => null)
  const files = shown?.files ?? (await bundledFiles().catch(() => null))
  const manifest = files && (await rawManifest(files))
  if (!files || !manifest) return null
  return {files, manifest, update: shown !== null && selectView(store.getState()).data !== null}
}
