import {Registry} from '#app/registry'
import type {PackageFiles} from '#data/packageFiles'
import type {PackageSource} from '#data/packageSource'
import {packageZip} from '#data/writePackage'
import type {Reading} from '#domain/filter'

/** Registries that were made, the last one last; each knows whether it was closed. */
export const made: RegistryClient[] = []

/** In place of the page's end of a worker: the registry itself, in the same thread. */
export class RegistryClient {
  closed = false
  onEnd = () => {}
  private readonly registry = new Registry()

  constructor() {
    made.push(this)
  }

  async open(source: PackageSource, {signal}: {signal: AbortSignal}) {
    const opening = await this.registry.open(source, () => {})
    signal.throwIfAborted()
    return opening
  }

  account = async (reading: Reading) => this.registry.account(reading)
  differenceFrom = async (source: PackageSource) => this.registry.differenceFrom(source)
  rejected = async () => this.registry.rejected()
  sourceOf = ({asOf, filter}: Reading) => this.registry.sourceAt(asOf, filter.area)
  zip = (files: PackageFiles) => packageZip(files)

  close() {
    this.closed = true
  }
}

export async function aside<Value>(ask: (registry: RegistryClient) => Promise<Value>): Promise<Value> {
  return ask(new RegistryClient())
}
