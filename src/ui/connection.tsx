/** Whether the page works without a network, and from when its data are. */
export interface Connection {
  /** No network, or the source of the data does not answer. */
  offline: boolean
  /** When the data on the screen were last had from their source, as ISO; null where that is not known. */
  dataFrom: string | null
  /** `impossible`: the browser allows it on https and on this computer alone. */
  kept: 'no' | 'keeping' | 'yes' | 'full' | 'impossible'
  /** Of the files being kept. */
  progress: {done: number; total: number} | null
  /** A newer version of the page waits. */
  updateWaits: boolean
}
