import type {PackageSource} from '#data/packageSource'
import type {Dataset, Outline} from '#domain/dataset'
import type {Reading} from '#domain/filter'
import type {BookQuestion} from '#measures/book'
import type {Difference} from '#measures/difference'
import type {ExcerptOf} from '#measures/excerpt'
import type {Found} from '#measures/find'
import type {AnswerOf, QuestionName, QuestionOf} from '#measures/questions'
import type {GroundSource} from '#scene/source'
import type {BookSheet, SheetForm} from '#ui/planState'
import {isSettled, selectReading} from '#view/selectors'
import {showAccount, store} from '#view/store'
import type {RegistryClient} from './registryClient'

/** The registry of the package that is open. */
let current: RegistryClient | null = null

/** Told when the rows cannot be asked any more. */
let onFailure: (error: unknown) => void = () => {}

/** From now on figures come from this registry; the one before ends. */
export function keepRegistry(registry: RegistryClient, failed: (error: unknown) => void): void {
  if (current !== registry) current?.close()
  current = registry
  onFailure = failed
  registry.onEnd = fail
}

/** Nothing waits for figures that will not come. */
function fail(error: unknown): void {
  current?.close()
  current = null
  onFailure(error)
}

/** A few rows of the package that is open; rejects where they are gone. */
export async function excerptOf(outline: Outline, of: ExcerptOf): Promise<Dataset> {
  if (!current) throw new Error('the rows are gone')
  return current.excerpt(outline, of)
}

/** What a paper asks of the rows of the package that is open; rejects where they are gone. */
export async function askRows<Name extends QuestionName>(
  name: Name,
  question: QuestionOf<Name>,
): Promise<AnswerOf<Name>> {
  if (!current) throw new Error('the rows are gone')
  return current.ask(name, question)
}

/** A table of the task book as a file; rejects where its rows are gone. */
export async function bookFileOf(question: BookQuestion, sheet: BookSheet, form: SheetForm): Promise<Blob> {
  if (!current) throw new Error('the rows are gone')
  return current.bookFile(question, sheet, form)
}

/** What a person may mean in the package that is open, the nearest first; rejects where its rows are gone. */
export async function findNames(query: string): Promise<Found[]> {
  if (!current) throw new Error('the rows are gone')
  return current.find(query)
}

/** What is new, changed and gone in the package that is open since another; rejects where its rows are gone. */
export async function differenceFrom(other: PackageSource): Promise<Difference | null> {
  if (!current) throw new Error('the rows are gone')
  return current.differenceFrom(other)
}

let source: GroundSource | null = null

/** What the map draws of the rows; the last one stays where the rows are gone, and so does the map. */
export function sourceOf(reading: Reading): GroundSource {
  source = current?.sourceOf(reading) ?? source
  if (!source) throw new Error('rows were asked for before a package was open')
  return source
}

let counting = false

/** Has the rows counted anew whenever the filter, the basis or the as-of date changes. */
export function countOnChange(): void {
  store.subscribe((state) => {
    if (!isSettled(state)) void count()
  })
}

/** One count at a time: of many changes in a moment only the last is counted. */
async function count(): Promise<void> {
  if (counting) return
  counting = true
  while (current && !isSettled(store.getState())) await countOnce(current)
  counting = false
}

async function countOnce(registry: RegistryClient): Promise<void> {
  const reading = selectReading(store.getState())
  if (!reading) return
  try {
    const account = await registry.account(reading)
    // Another package may have been opened meanwhile.
    if (registry === current) showAccount({...account, reading})
  } catch (error) {
    if (registry === current) fail(error)
  }
}

/** Settles when figures and rows are those of the view. */
export async function rowsSettled(): Promise<void> {
  while (current && (!isSettled(store.getState()) || counting)) {
    await current.idle()
    await new Promise<void>((next) => setTimeout(next))
  }
  await current?.idle()
}
