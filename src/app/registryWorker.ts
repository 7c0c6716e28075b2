import {expose, transfer} from 'comlink'
import type {PackageFiles} from '#data/packageFiles'
import {type PackageSource, readerOf} from '#data/packageSource'
import {bytesOf, fileOf} from '#data/reader'
import type {SourceProgress} from '#data/readPackage'
import type {SurveyOptions} from '#data/survey'
import type {Area} from '#domain/area'
import type {Reading} from '#domain/filter'
import type {Day} from '#domain/month'
import type {BookQuestion} from '#measures/book'
import type {ExcerptOf} from '#measures/excerpt'
import type {QuestionName, QuestionOf} from '#measures/questions'
import type {DatasetSource} from '#scene/datasetSource'
import type {BookSheet, SheetForm} from '#ui/planState'
import {packed} from './openingTexts'
import {Registry} from './registry'
import {buffersIn} from './transfer'

/** Progress is told so often at most; each message costs the page some work. */
const TELL_EVERY_MS = 50

const registry = new Registry()

/** Only the shell: everything that is done here is the registry's, or takes too long for the page. */
const shell = {
  async open(source: PackageSource, onProgress: (progress: SourceProgress) => void) {
    const opening = await registry.open(source, throttled(onProgress))
    // Copied here, where nobody waits: the registry goes on using its own.
    return moved(structuredClone(packed(opening)))
  },
  account(reading: Reading) {
    // While the page shows the first figures: the map asks for regions next.
    setTimeout(() => registry.prepareGround())
    return moved(registry.account(reading))
  },
  excerpt: (of: ExcerptOf) => moved(registry.excerpt(of)),
  ask: async <Name extends QuestionName>(name: Name, question: QuestionOf<Name>) =>
    moved(await registry.ask(name, question)),
  bookFile: (question: BookQuestion, sheet: BookSheet, form: SheetForm) =>
    registry.bookFile(question, sheet, form),
  find: (query: string) => registry.find(query),
  rejected: () => registry.rejected(),
  report: () => registry.report(),
  mended: (file: Blob) => registry.mended(file),
  row: (file: string, row: number) => registry.row(file, row),
  /** What a person laid down, zips unpacked. */
  async unpack(files: PackageFiles) {
    const {unpacked} = await import('#data/unpack')
    const laid = new Map<string, Blob>()
    for (const [name, content] of await unpacked(files)) {
      const isBlob = content instanceof Blob
      laid.set(
        name,
        isBlob ? content : new Blob([await bytesOf(fileOf(content)).catch(() => new Uint8Array())]),
      )
    }
    return laid
  },
  async survey(files: PackageFiles, options: SurveyOptions) {
    const {surveyOf} = await import('#data/survey')
    return surveyOf(files, options)
  },
  differenceFrom: (source: PackageSource) => registry.differenceFrom(source),
  /** The files of a package at a URL; null where it has no manifest to be read. */
  async copy(url: string) {
    const {copiedPackage} = await import('#data/copyPackage')
    return copiedPackage(readerOf(url))
  },
  async zip(files: PackageFiles) {
    const {packageZip} = await import('#data/writePackage')
    return packageZip(files)
  },
  async ground<Key extends keyof DatasetSource>(
    asOf: Day,
    area: Area | null,
    key: Key,
    args: Parameters<DatasetSource[Key]>,
  ) {
    const source = registry.sourceAt(asOf, area) as unknown as Record<
      Key,
      (...given: typeof args) => Promise<unknown>
    >
    return moved(await source[key](...args))
  },
}

export type RegistryShell = typeof shell

expose(shell)

function moved<Value>(value: Value): Value {
  return typeof value === 'object' && value !== null ? transfer(value, buffersIn(value)) : value
}

function throttled(tell: (progress: SourceProgress) => void): (progress: SourceProgress) => void {
  let told = 0
  return (progress) => {
    const now = performance.now()
    if (!progress.done && now - told < TELL_EVERY_MS) return
    told = now
    tell(progress)
  }
}
