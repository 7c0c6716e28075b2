import {proxy, type Remote, releaseProxy, wrap} from 'comlink'
import type {PackageFiles} from '#data/packageFiles'
import type {PackageSource} from '#data/packageSource'
import type {SourceProgress} from '#data/readPackage'
import type {RejectedTable} from '#data/rejected'
import type {Report} from '#data/report'
import type {RowCells} from '#data/rowCells'
import type {SurveyOptions} from '#data/survey'
import type {Survey} from '#data/surveyed'
import type {Area} from '#domain/area'
import type {Correction} from '#domain/change'
import type {Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {Day} from '#domain/month'
import type {Account} from '#measures/account'
import type {BookQuestion} from '#measures/book'
import type {Difference} from '#measures/difference'
import {type ExcerptOf, withRows} from '#measures/excerpt'
import type {Found} from '#measures/find'
import type {AnswerOf, QuestionName, QuestionOf} from '#measures/questions'
import {type GroundSource, RowsGone} from '#scene/source'
import type {BookSheet, SheetForm} from '#ui/planState'
import {unpacked} from './openingTexts'
import type {Opening} from './registry'
import type {RegistryShell} from './registryWorker'

export interface OpeningHooks {
  onProgress?: (progress: SourceProgress) => void
  /** Aborting ends the worker at once; the promise rejects with the signal's reason. */
  signal?: AbortSignal
}

/** The page's end of a registry: the rows of one package, in a worker of their own until `close`. */
export class RegistryClient {
  private readonly worker = new Worker(new URL('./registryWorker.ts', import.meta.url), {type: 'module'})
  private readonly remote: Remote<RegistryShell> = wrap<RegistryShell>(this.worker)
  private sources = new Map<string, GroundSource>()
  /** Told if the worker breaks down. */
  onEnd: (error: unknown) => void = () => this.close()
  private closed = false
  /** Refuse what is asked and not answered yet. */
  private readonly refusals = new Set<(reason: Error) => void>()
  /** Answers that what is on the screen waits for. */
  private readonly asked = new Set<Promise<unknown>>()

  constructor() {
    this.worker.addEventListener('error', ({message}) =>
      this.onEnd(new Error(`The worker that holds the rows ended: ${message}`)),
    )
  }

  /**
   * Reads a package; a registry that could not is closed.
   *
   * @param source the URL of a manifest, or a package's files by name
   * @throws the signal's reason when aborted; an Error if the worker cannot run. What is wrong with the package is
   * in the issues.
   */
  open(source: PackageSource, {onProgress, signal}: OpeningHooks = {}): Promise<Opening> {
    const {remote} = this
    return new Promise<Opening>((resolve, reject) => {
      const fail = (reason: unknown) => {
        this.close()
        reject(reason)
      }
      if (signal?.aborted) return fail(signal.reason)
      // Until the package takes its place; later another load that is aborted is not this one's.
      const abort = () => fail(signal?.reason)
      signal?.addEventListener('abort', abort, {once: true})
      this.onEnd = fail
      // Progress comes by a way of its own, and may come after the end.
      let isReading = true
      const tell = (progress: SourceProgress) => isReading && !this.closed && onProgress?.(progress)
      remote
        .open(source, proxy(tell))
        .finally(() => {
          isReading = false
          signal?.removeEventListener('abort', abort)
        })
        .then((opening) => resolve(unpacked(opening)), fail)
    })
  }

  account(reading: Reading): Promise<Account> {
    return this.awaited(() => this.remote.account(reading))
  }

  /** A few rows as a Dataset, with the units of the whole. */
  async excerpt(outline: Outline, of: ExcerptOf) {
    return withRows(outline, await this.awaited(() => this.remote.excerpt(of)))
  }

  ask<Name extends QuestionName>(name: Name, question: QuestionOf<Name>): Promise<AnswerOf<Name>> {
    return this.answered(() => this.remote.ask(name, question))
  }

  /** A table of the task book as a file. */
  bookFile(question: BookQuestion, sheet: BookSheet, form: SheetForm): Promise<Blob> {
    return this.answered(() => this.remote.bookFile(question, sheet, form))
  }

  /** Units and projects that a person may mean, the nearest first. */
  find(query: string): Promise<Found[]> {
    return this.answered(() => this.remote.find(query))
  }

  /** Rows that enter no figure, by table. */
  rejected(): Promise<RejectedTable[]> {
    return this.answered(() => this.remote.rejected())
  }

  /** What became of the files. */
  report(): Promise<Report | null> {
    return this.answered(() => this.remote.report())
  }

  /** What a person put right in a file of rejected rows. */
  mended(file: Blob): Promise<Correction[]> {
    return this.answered(() => this.remote.mended(file))
  }

  /** A row as it stands in its file; null where it cannot be read. */
  row(file: string, row: number): Promise<RowCells | null> {
    return this.answered(() => this.remote.row(file, row))
  }

  /** What is new, changed and gone since another package; null where no rows of that can be read. */
  differenceFrom(source: PackageSource): Promise<Difference | null> {
    return this.answered(() => this.remote.differenceFrom(source))
  }

  /** The files of the package at a URL; null where it has no manifest to be read. */
  copy(url: string): Promise<PackageFiles | null> {
    return this.answered(() => this.remote.copy(url))
  }

  /** What a person laid down, zips unpacked and the parts of a Shapefile put together. */
  unpack(files: PackageFiles): Promise<PackageFiles> {
    return this.answered(() => this.remote.unpack(files))
  }

  survey(files: PackageFiles, options: SurveyOptions): Promise<Survey> {
    return this.answered(() => this.remote.survey(files, options))
  }

  /** A zip of a package. */
  zip(files: PackageFiles): Promise<Blob> {
    return this.answered(() => this.remote.zip(files))
  }

  /** What a map draws of the rows in an area; the same object for the same day and area. */
  sourceOf({asOf, filter: {area}}: Reading): GroundSource {
    const key = JSON.stringify([asOf, area])
    const source = this.sources.get(key) ?? this.groundSource(asOf, area)
    this.sources = new Map([[key, source]])
    return source
  }

  /** Settles when nothing is asked any more. */
  async idle(): Promise<void> {
    while (this.asked.size > 0) await Promise.allSettled(this.asked)
  }

  /** Ends the worker; what is asked and not answered is refused. */
  close(): void {
    if (this.closed) return
    this.closed = true
    for (const refuse of this.refusals) refuse(new RowsGone())
    this.remote[releaseProxy]()
    this.worker.terminate()
  }

  private groundSource(asOf: Day, area: Area | null): GroundSource {
    const ask =
      <Key extends keyof GroundSource>(key: Key) =>
      (...args: Parameters<GroundSource[Key]>) =>
        this.answered(() => this.remote.ground(asOf, area, key, args as never)) as ReturnType<
          GroundSource[Key]
        >
    return {
      detail: ask('detail'),
      points: ask('points'),
      pointsWithin: ask('pointsWithin'),
      density: ask('density'),
      nearZoom: ask('nearZoom'),
      hit: ask('hit'),
    }
  }

  /** What the screen waits for. */
  private awaited<Value>(ask: () => Promise<Value>): Promise<Value> {
    const answer = this.answered<Value>(ask)
    this.asked.add(answer)
    const settle = () => this.asked.delete(answer)
    answer.then(settle, settle)
    return answer
  }

  /** Not by a race with the end, which would keep every answer until then. */
  private answered<Value>(ask: () => Promise<unknown>): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      if (this.closed) return reject(new RowsGone())
      this.refusals.add(reject)
      const settle = () => this.refusals.delete(reject)
      ask()
        .then((value) => resolve(value as Value), reject)
        .finally(settle)
    })
  }
}

/** Something that takes too long for the page, in a worker of its own. */
export async function aside<Value>(ask: (registry: RegistryClient) => Promise<Value>): Promise<Value> {
  const registry = new RegistryClient()
  return ask(registry).finally(() => registry.close())
}
