/** What the page's own counters say; see `countGl`. */
export interface GlCounts {
  /** Sent by buffer, texture and uniform calls of all contexts. */
  bytes: number
  draws: number
  /** Objects made since the counting began and neither deleted nor collected, by kind. */
  objects: Record<string, number>
  /** True: nothing is drawn, so that only scripts and uploads cost. */
  undrawn: boolean
}

declare global {
  interface Window {
    glCounts: GlCounts
    /** True: no frames come for now, whose garbage would count with what is held. */
    framesRest: boolean
  }
}

/**
 * Runs in a page, before or after its contexts are made: counts what goes to the GPU. Self-contained, for it is
 * sent there as text.
 */
export function countGl(): void {
  const counts: GlCounts = {bytes: 0, draws: 0, objects: {}, undrawn: false}
  window.glCounts = counts
  type Method = (this: WebGL2RenderingContext, ...args: unknown[]) => unknown
  const methods = WebGL2RenderingContext.prototype as unknown as Record<string, Method>
  const around = (name: string, seen: (args: unknown[]) => void, skips: () => boolean = () => false) => {
    const own = methods[name]
    methods[name] = function (...args) {
      seen(args)
      return skips() ? undefined : own.apply(this, args)
    }
  }
  const count = (kind: string, by: number) => {
    counts.objects[kind] = (counts.objects[kind] ?? 0) + by
  }
  // An object that nobody holds any more is deleted by the browser.
  const collected = new FinalizationRegistry<string>((kind) => count(kind, -1))
  const countObjects = (kind: string) => {
    const create = methods[`create${kind}`]
    methods[`create${kind}`] = function (...args) {
      const made = create.apply(this, args)
      if (made) {
        count(kind, 1)
        collected.register(made, kind, made)
      }
      return made
    }
    const remove = methods[`delete${kind}`]
    methods[`delete${kind}`] = function (...args) {
      if (args[0] && collected.unregister(args[0])) count(kind, -1)
      return remove.apply(this, args)
    }
  }
  const sizeOf = (source: unknown): number => {
    if (ArrayBuffer.isView(source) || source instanceof ArrayBuffer) return source.byteLength
    const {width, height} = (source ?? {}) as {width?: unknown; height?: unknown}
    return typeof width === 'number' && typeof height === 'number' ? width * height * 4 : 0
  }
  for (const name of Object.getOwnPropertyNames(methods)) {
    if (/^(draw(Arrays|Elements|RangeElements)|clear$|clearBuffer|blitFramebuffer)/.test(name))
      around(
        name,
        () => {
          if (name.startsWith('draw')) counts.draws++
        },
        () => counts.undrawn,
      )
    else if (/^(buffer(Sub)?Data|tex(Sub)?Image[23]D)$/.test(name))
      around(name, (args) => {
        for (const arg of args) if (typeof arg === 'object') counts.bytes += sizeOf(arg)
      })
    else if (/^uniform[1-4]|^uniformMatrix/.test(name))
      around(name, (args) => {
        for (const arg of args.slice(1)) {
          if (typeof arg === 'number') counts.bytes += 4
          else counts.bytes += Array.isArray(arg) ? arg.length * 4 : sizeOf(arg)
        }
      })
  }
  const kinds = [
    'Buffer',
    'Texture',
    'Framebuffer',
    'Renderbuffer',
    'Program',
    'Shader',
    'VertexArray',
    'Sampler',
  ]
  for (const kind of kinds) countObjects(kind)
}

/** Runs in a page: frames come as fast as the page can take them, not with the screen. */
export function hurryFrames(): void {
  const waiting = new Map<number, FrameRequestCallback>()
  const {port1, port2} = new MessageChannel()
  let last = 0
  port1.onmessage = () => {
    if (window.framesRest) {
      setTimeout(() => port2.postMessage(null), 20)
      return
    }
    const callbacks = [...waiting.values()]
    waiting.clear()
    const now = performance.now()
    for (const callback of callbacks) callback(now)
  }
  window.requestAnimationFrame = (callback) => {
    if (waiting.size === 0) port2.postMessage(null)
    waiting.set(++last, callback)
    return last
  }
  window.cancelAnimationFrame = (frame) => {
    waiting.delete(frame)
  }
}
