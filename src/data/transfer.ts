import type {Dataset} from '#domain/dataset'

/** The buffers of all columns, to be handed over from the worker and not copied. */
export function buffersOf(dataset: Dataset | null): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>()
  if (dataset) {
    const {campaign: _, issues: __, rows: ___, ...tables} = dataset
    for (const table of Object.values(tables)) collect(table, buffers)
  }
  return [...buffers]
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, buffers)
  }
}
