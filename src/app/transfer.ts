/** All buffers within a value of plain data, each once: to be handed over from the worker and not copied. */
export function buffersIn(value: unknown, buffers = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) buffers.add(value.buffer as ArrayBuffer)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) buffersIn(part, buffers)
  return [...buffers]
}
