import type {PackageFiles} from '#data/packageFiles'
import type {FileChoice} from '#data/surveyed'
import {
  type KeepProblem,
  type KeepStorage,
  type KeptAbout,
  type KeptPackage,
  problemOf,
  storageOfSession,
} from './keepStorage'

/** The best that is known, and what hindered the browser's storage; the session goes on either way. */
export interface KeepAnswer<Value> {
  value: Value
  problem: KeepProblem | null
}

/** What is kept, with its size, and what the browser says of its storage as a whole; null where it does not. */
export interface KeepUsage {
  packages: KeptPackage[]
  bytes: number
  used: number | null
  quota: number | null
}

/** Tells other tabs of changes, and listens to theirs. */
export interface KeepNews {
  tell(): void
  listen(heard: () => void): void
}

/** Names are read in lists and in addresses. */
const NAME_CHARACTERS = 100

/** Packages and choices that outlive the page, or at least stay until it is closed. No call ever rejects. */
export class Keeper {
  private readonly session = storageOfSession()
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly browser: KeepStorage,
    private readonly news: KeepNews,
    private readonly estimate: () => Promise<{usage?: number; quota?: number}>,
  ) {
    news.listen(() => this.hear())
  }

  /** The last first; a package of the session stands before one of its name that could not be replaced. */
  async list(): Promise<KeepAnswer<KeptPackage[]>> {
    const here = await this.session.list()
    const {value, problem} = await attempt(() => this.browser.list(), [])
    const all = [...here, ...value.filter(({name}) => !here.some((one) => one.name === name))]
    return {value: all.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1)), problem}
  }

  /** The files of a package, their bytes not read; null where there is none of the name. */
  async read(name: string): Promise<KeepAnswer<PackageFiles | null>> {
    const here = await this.session.files(name)
    return here ? {value: here, problem: null} : attempt(() => this.browser.files(name), null)
  }

  /**
   * Puts a package in the place of the one of its name, if there is any.
   *
   * @param changed where all other files are those that are kept already
   */
  async save(
    name: string,
    files: PackageFiles,
    about: KeptAbout,
    changed: ReadonlySet<string> | null = null,
  ): Promise<KeepAnswer<KeptPackage>> {
    const bytes = [...files.values()].reduce((sum, {size}) => sum + size, 0)
    const entry = {...about, name, bytes, savedAt: new Date().toISOString()}
    const {problem} = await attempt(() => this.browser.put(entry, files, changed), undefined)
    if (problem) await this.session.put(entry, files, changed)
    else await this.session.remove(name)
    this.tell()
    return {value: {...entry, lasting: problem === null}, problem}
  }

  /** Whether the package has its new name. */
  async rename(from: string, to: string): Promise<KeepAnswer<boolean>> {
    const known = await this.list()
    if (from !== to && known.value.some(({name}) => name === to)) return {value: false, problem: 'taken'}
    const here = await this.session.rename(from, to)
    const {value, problem} = await attempt(() => this.browser.rename(from, to), false)
    this.tell()
    return {value: here || value, problem: problem ?? (here || value ? null : 'missing')}
  }

  async remove(name: string): Promise<KeepAnswer<null>> {
    await this.session.remove(name)
    return this.changing(() => this.browser.remove(name))
  }

  /** Throws every package away; choices stay. */
  async clear(): Promise<KeepAnswer<null>> {
    await this.session.clear()
    return this.changing(() => this.browser.clear())
  }

  async usage(): Promise<KeepAnswer<KeepUsage>> {
    const {value: packages, problem} = await this.list()
    const {usage = null, quota = null} = (await attempt(this.estimate, {})).value
    const bytes = packages.reduce((sum, one) => sum + one.bytes, 0)
    return {value: {packages, bytes, used: usage, quota}, problem}
  }

  /** What a person decided of files of a shape. */
  async choice(shape: string): Promise<KeepAnswer<FileChoice | null>> {
    const here = await this.session.choice(shape)
    return here ? {value: here, problem: null} : attempt(() => this.browser.choice(shape), null)
  }

  /** @param choice null forgets it */
  async choose(shape: string, choice: FileChoice | null): Promise<KeepAnswer<null>> {
    const answer = await attempt(async () => this.browser.choose(shape, choice).then(() => null), null)
    await this.session.choose(shape, answer.problem ? choice : null)
    return answer
  }

  /** The name, or the nearest one that no package has. */
  async freeName(wanted: string): Promise<string> {
    const plain = plainName(wanted)
    const names = (await this.list()).value.map(({name}) => name)
    let name = plain
    for (let number = 2; names.includes(name); number++) name = `${plain} (${number})`
    return name
  }

  /** Calls back when packages are kept, renamed or thrown away, here or in another tab. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private async changing(act: () => Promise<void>): Promise<KeepAnswer<null>> {
    const answer = await attempt(async () => act().then(() => null), null)
    this.tell()
    return answer
  }

  private tell(): void {
    this.news.tell()
    this.hear()
  }

  private hear(): void {
    for (const listener of this.listeners) listener()
  }
}

/** One line, and not too long. */
export function plainName(wanted: string): string {
  const line = wanted.replace(/[\p{C}\s]+/gu, ' ').trim()
  return [...line].slice(0, NAME_CHARACTERS).join('').trim() || 'package'
}

async function attempt<Value>(act: () => Promise<Value>, otherwise: Value): Promise<KeepAnswer<Value>> {
  try {
    return {value: await act(), problem: null}
  } catch (error) {
    return {value: otherwise, problem: problemOf(error)}
  }
}
