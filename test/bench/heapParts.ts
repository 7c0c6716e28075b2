import type {CDPSession} from 'playwright-core'

/** What a page's heap is made of, in bytes; buffers of typed arrays and the document's own things are apart. */
export interface HeapParts {
  /** All that scripts made. */
  objects: number
  /** What the engine made of the scripts: it goes on compiling, and drops what rests, for as long as a page runs. */
  code: number
}

interface HeapSnapshot {
  snapshot: {meta: {node_fields: string[]; node_types: [string[], ...unknown[]]}}
  nodes: number[]
}

/** By a snapshot of the heap, which collects first. */
export async function heapPartsOf(cdp: CDPSession): Promise<HeapParts> {
  const chunks: string[] = []
  const take = ({chunk}: {chunk: string}) => chunks.push(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', {reportProgress: false})
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  const {snapshot, nodes} = JSON.parse(chunks.join('')) as HeapSnapshot
  const {node_fields: fields, node_types: types} = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  const parts = {objects: 0, code: 0}
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = types[0][nodes[node + type]]
    if (kind !== 'native') parts[kind === 'code' ? 'code' : 'objects'] += nodes[node + size]
  }
  return parts
}
