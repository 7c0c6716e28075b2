import {isSettled, selectReading} from '#view/selectors'
import {showAccount, store} from '#view/store'
import type {RegistryClient} from './registryClient'

/** The registry of the package that is open. */
let current: RegistryClient | null = null

/** From now on figures come from this registry; the one before ends. */
export function keepRegistry(registry: RegistryClient): void {
  if (current !== registry) current?.close()
  current = registry
}

export function registry(): RegistryClient {
  if (!current) throw new Error('rows were asked for before a package was open')
  return current
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
  try {
    while (current && !isSettled(store.getState())) {
      const asked = current
      const reading = selectReading(store.getState())
      if (!reading) return
      const account = await asked.account(reading)
      // Another package may have been opened meanwhile.
      if (asked === current) showAccount({...account, reading})
    }
  } finally {
    counting = false
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
