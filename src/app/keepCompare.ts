import type {Difference} from '#measures/difference'
import {keep} from './keep'
import {differenceFrom} from './rows'

/**
 * What is new, changed and gone in the package on the screen since a kept one: that of the month before, mostly.
 * Null where there is none of the name, or where it or the screen's own rows cannot be read.
 */
export async function differenceWith(name: string): Promise<Difference | null> {
  const {value: files} = await keep.read(name)
  return files && differenceFrom(files).catch(() => null)
}
