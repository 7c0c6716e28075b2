import {type DBSchema, type IDBPDatabase, openDB} from 'idb'
import {type ToursInManifest, toursOf, toursWritten} from '#data/manifestTours'
import type {Tour} from '#domain/tour'
import {KeepError} from './keepStorage'

/** How a tour names a picture that is kept in this browser. */
export const KEPT = 'kept:'

/** Where tours that were made here are kept, by the campaign's id. Each call does all or nothing. */
export interface TourStorage {
  /** In the order in which they were made. */
  tours(campaign: string): Promise<Tour[]>
  /** @param tour null takes it away */
  write(campaign: string, id: string, tour: Tour | null): Promise<void>
  picture(id: string): Promise<Blob | null>
  putPicture(id: string, picture: Blob): Promise<void>
}

/** As a manifest has it: what a later version knows besides is no hindrance. */
interface Kept {
  campaign: string
  id: string
  tour: ToursInManifest[number]
  /** Milliseconds since 1970. */
  madeAt: number
}

interface Schema extends DBSchema {
  tours: {key: [string, string]; value: Kept; indexes: {campaign: string}}
  pictures: {key: string; value: {picture: Blob; keptAt: number}}
}

/** Opening takes milliseconds, or for ever: Safari may not answer. */
const OPEN_WITHIN_MS = 3000
/** A picture that no tour shows may still be brought back by an undo; after a day nobody asks for it. */
const LOOSE_FOR_MS = 24 * 3600 * 1000

/** A database of its own: another version of the one of packages does not hinder it. */
export function toursOfBrowser(): TourStorage {
  let opened: Promise<IDBPDatabase<Schema>> | null = null
  const forget = () => {
    opened = null
  }
  const open = async () => {
    opened ??= openDatabase(forget)
    return within(opened, OPEN_WITHIN_MS).catch((error) => {
      forget()
      throw error
    })
  }
  return {
    async tours(campaign) {
      const kept = await (await open()).getAllFromIndex('tours', 'campaign', campaign)
      return toursOf(kept.sort((a, b) => a.madeAt - b.madeAt).map(({tour}) => tour))
    },
    async write(campaign, id, tour) {
      const transaction = (await open()).transaction('tours', 'readwrite')
      if (tour === null) await transaction.store.delete([campaign, id])
      else {
        const known = await transaction.store.get([campaign, id])
        const madeAt = known?.madeAt ?? Date.now()
        await transaction.store.put({campaign, id, tour: toursWritten([tour])[0], madeAt})
      }
      await transaction.done
    },
    picture: async (id) => (await (await open()).get('pictures', id))?.picture ?? null,
    async putPicture(id, picture) {
      await (await open()).put('pictures', {picture, keptAt: Date.now()}, id)
    },
  }
}

async function openDatabase(forget: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>('zhentu-tours', 1, {
    upgrade(made) {
      made.createObjectStore('tours', {keyPath: ['campaign', 'id']}).createIndex('campaign', 'campaign')
      made.createObjectStore('pictures')
    },
    blocking(_, __, event) {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget,
  })
  await dropLoose(database).catch(() => {})
  return database
}

/** Pictures that no tour shows any more. */
async function dropLoose(database: IDBPDatabase<Schema>): Promise<void> {
  const transaction = database.transaction(['tours', 'pictures'], 'readwrite')
  const tours = await transaction.objectStore('tours').getAll()
  const shown = new Set(
    tours.flatMap(({tour}) => tour.stops.flatMap(({before, after}) => [before?.url, after?.url])),
  )
  const pictures = transaction.objectStore('pictures')
  for (let at = await pictures.openCursor(); at; at = await at.continue())
    if (!shown.has(KEPT + at.key) && Date.now() - at.value.keptAt > LOOSE_FOR_MS) await at.delete()
  await transaction.done
}

function within<Value>(promise: Promise<Value>, ms: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new KeepError('blocked')), ms)
    promise.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
