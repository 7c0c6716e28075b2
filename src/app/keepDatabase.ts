import {type DBSchema, type IDBPDatabase, type IDBPObjectStore, type IDBPTransaction, openDB} from 'idb'
import type {FileChoice} from '#data/surveyed'
import {KeepError, type KeepStorage, type KeptEntry} from './keepStorage'

/** Each step from one version to the next stays here: a browser may hold any of them. */
const VERSION = 1
/** Opening takes milliseconds, or for ever: another tab may hold an older version, and Safari may not answer. */
const OPEN_WITHIN_MS = 5000

/** A package's entry and its files apart: a list reads no file, and a correction writes one of many. */
interface Schema extends DBSchema {
  packages: {key: number; value: KeptEntry & {id?: number; paths: string[]}; indexes: {name: string}}
  /** By the package's id and the file's path. */
  files: {key: [number, string]; value: Blob}
  /** By the shape of a file. */
  choices: {key: string; value: FileChoice}
}

const STORES = ['packages', 'files', 'choices'] as const
type Name = (typeof STORES)[number]
type Database = IDBPDatabase<Schema>
type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, Name[], Mode>
type Store<One extends Name, Mode extends IDBTransactionMode = 'readonly'> = IDBPObjectStore<
  Schema,
  Name[],
  One,
  Mode
>
type Act<Mode extends IDBTransactionMode, Value> = (
  packages: Store<'packages', Mode>,
  files: Store<'files', Mode>,
  choices: Store<'choices', Mode>,
) => Promise<Value>

/** Keeps in the browser's IndexedDB; the bytes of a file that is kept are not read before somebody asks for them. */
export function storageOfBrowser(): KeepStorage {
  const use = connection()
  return {
    list: () =>
      use('readonly', async (packages) => {
        const entries = await packages.getAll()
        return entries.map(({id: _, paths: __, ...entry}) => ({...entry, lasting: true}))
      }),
    files: (name) => use('readonly', (packages, files) => filesOf(name, packages, files)),
    put: (entry, files, changed) =>
      use('readwrite', (packages, stored) => put(entry, files, changed, packages, stored)),
    rename: (from, to) =>
      use('readwrite', async (packages) => {
        const entry = await packages.index('name').get(from)
        if (entry) await packages.put({...entry, name: to})
        return entry !== undefined
      }),
    remove: (name) =>
      use('readwrite', async (packages, files) => {
        const entry = await packages.index('name').get(name)
        if (!entry) return
        await packages.delete(entry.id!)
        await Promise.all(entry.paths.map((path) => files.delete([entry.id!, path])))
      }),
    clear: () =>
      use('readwrite', async (packages, files) => {
        await Promise.all([packages.clear(), files.clear()])
      }),
    choice: (shape) => use('readonly', async (_, __, choices) => (await choices.get(shape)) ?? null),
    choose: (shape, choice) =>
      use('readwrite', async (_, __, choices) => {
        await (choice ? choices.put(choice, shape) : choices.delete(shape))
      }),
  }
}

async function filesOf(
  name: string,
  packages: Store<'packages'>,
  files: Store<'files'>,
): Promise<Map<string, Blob> | null> {
  const entry = await packages.index('name').get(name)
  if (!entry) return null
  const found = await Promise.all(
    entry.paths.map(async (path) => [path, await files.get([entry.id!, path])] as const),
  )
  return new Map(found.filter((file): file is [string, Blob] => file[1] !== undefined))
}

async function put(
  entry: KeptEntry,
  files: ReadonlyMap<string, Blob>,
  changed: ReadonlySet<string> | null,
  packages: Store<'packages', 'readwrite'>,
  stored: Store<'files', 'readwrite'>,
): Promise<void> {
  const known = await packages.index('name').get(entry.name)
  const paths = [...files.keys()]
  const stays = (path: string) => changed?.has(path) === false && known?.paths.includes(path) === true
  const id = await packages.put({...entry, paths, ...(known && {id: known.id!})})
  const gone = known?.paths.filter((path) => !files.has(path)) ?? []
  await Promise.all([
    ...gone.map((path) => stored.delete([id, path])),
    ...paths.filter((path) => !stays(path)).map((path) => stored.put(files.get(path)!, [id, path])),
  ])
}

/** Each act is one transaction over one connection for all; a connection that ended is made anew. */
function connection() {
  let opened: Promise<Database> | null = null
  let patienceMs = OPEN_WITHIN_MS
  const forget = () => {
    opened = null
  }
  const open = async () => {
    opened ??= openDatabase(forget)
    try {
      return await within(opened, patienceMs)
    } catch (error) {
      // It may answer later; nobody waits so long again.
      if (error instanceof KeepError) patienceMs = 0
      else forget()
      throw error
    }
  }
  return async <Mode extends IDBTransactionMode, Value>(
    mode: Mode,
    act: Act<Mode, Value>,
  ): Promise<Value> => {
    const begin = async () => (await open()).transaction([...STORES], mode)
    const transaction = await begin().catch((error) => {
      // The connection was closed under our hands.
      if ((error as Error).name !== 'InvalidStateError') throw error
      forget()
      return begin()
    })
    return whole(transaction, act)
  }
}

/** All of an act or nothing. The browser's own reason stands above that of one request. */
async function whole<Mode extends IDBTransactionMode, Value>(
  transaction: Transaction<Mode>,
  act: Act<Mode, Value>,
): Promise<Value> {
  const [packages, files, choices] = STORES.map((name) => transaction.objectStore(name))
  try {
    const value = await act(packages as never, files as never, choices as never)
    await transaction.done
    return value
  } catch (error) {
    try {
      transaction.abort()
    } catch {
      // It has ended already.
    }
    const cause: Error = await transaction.done.then(
      () => error,
      (reason) => reason,
    )
    throw cause.name === 'AbortError' ? error : cause
  }
}

function openDatabase(forget: () => void): Promise<Database> {
  return openDB<Schema>('zhentu', VERSION, {
    upgrade(database, before) {
      if (before < 1) {
        const packages = database.createObjectStore('packages', {keyPath: 'id', autoIncrement: true})
        packages.createIndex('name', 'name', {unique: true})
        database.createObjectStore('files')
        database.createObjectStore('choices')
      }
    },
    // A newer page in another tab waits for this one.
    blocking(_, __, event) {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget,
  })
}

function within<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new KeepError('blocked')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
