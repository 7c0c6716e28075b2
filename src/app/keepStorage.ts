import type {PackageFiles} from '#data/packageFiles'
import type {FileChoice} from '#data/surveyed'
import type {LocalText} from '#domain/campaign'
import type {KeepTrouble} from '#ui/desk/DeskPage'

/** A package that was loaded, as a list shows it. */
export interface KeptPackage {
  /** Unlike all others; it is in the address, as `local:…`. */
  name: string
  title: LocalText
  /** The day after which nothing is used: `2018-10-31`. */
  asOf: string
  /** When it was kept, ISO 8601. */
  savedAt: string
  bytes: number
  /** False: only until the page is closed. */
  lasting: boolean
}

/** What is told of a package when it is kept. */
export type KeptAbout = Pick<KeptPackage, 'title' | 'asOf'>

export type {KeepTrouble as KeepProblem}

export class KeepError extends Error {
  constructor(
    readonly problem: KeepTrouble,
    options?: ErrorOptions,
  ) {
    super(`nothing was kept: ${problem}`, options)
  }
}

/** Where packages and choices are kept. Each call does all or nothing, and rejects where it could not. */
export interface KeepStorage {
  list(): Promise<KeptPackage[]>
  /** The files of a package, their bytes not read yet; null where there is none of the name. */
  files(name: string): Promise<PackageFiles | null>
  /**
   * Puts a package in the place of the one of its name.
   *
   * @param changed where the files besides these are those that are kept already
   */
  put(about: KeptEntry, files: PackageFiles, changed: ReadonlySet<string> | null): Promise<void>
  /** Whether there was one of the name. */
  rename(from: string, to: string): Promise<boolean>
  remove(name: string): Promise<void>
  clear(): Promise<void>
  choice(shape: string): Promise<FileChoice | null>
  /** @param choice null forgets it */
  choose(shape: string, choice: FileChoice | null): Promise<void>
}

export type KeptEntry = Omit<KeptPackage, 'lasting'>

/** What hinders, by what the browser says (IndexedDB's exceptions). */
export function problemOf(error: unknown): KeepTrouble {
  if (error instanceof KeepError) return error.problem
  return PROBLEMS[(error as Error | null)?.name ?? ''] ?? 'unexpected'
}

const PROBLEMS: Record<string, KeepTrouble> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  InvalidStateError: 'forbidden',
  // There is no indexedDB at all.
  ReferenceError: 'forbidden',
  TypeError: 'forbidden',
  VersionError: 'newer',
  NotReadableError: 'unreadable',
  NotFoundError: 'unreadable',
  DataError: 'unreadable',
  ConstraintError: 'taken',
}

/** Keeps until the page is closed. */
export function storageOfSession(): KeepStorage {
  const packages = new Map<string, {entry: KeptEntry; files: PackageFiles}>()
  const choices = new Map<string, FileChoice>()
  return {
    list: async () => [...packages.values()].map(({entry}) => ({...entry, lasting: false})),
    files: async (name) => packages.get(name)?.files ?? null,
    async put(entry, files) {
      packages.set(entry.name, {entry, files})
    },
    async rename(from, to) {
      const known = packages.get(from)
      if (!known) return false
      packages.delete(from)
      packages.set(to, {...known, entry: {...known.entry, name: to}})
      return true
    },
    async remove(name) {
      packages.delete(name)
    },
    async clear() {
      packages.clear()
    },
    choice: async (shape) => choices.get(shape) ?? null,
    async choose(shape, choice) {
      if (choice) choices.set(shape, choice)
      else choices.delete(shape)
    },
  }
}
