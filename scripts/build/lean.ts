import type {Plugin} from 'vite'

/**
 * Libraries that deck.gl brings for what MapLibre and our own layers do here, gestures and files: 20 kB by gzip that no
 * page would run. Each keeps the names that deck.gl asks of it.
 */
const UNUSED: Record<string, string> = {
  '@loaders.gl/core': `
    export function registerLoaders() {}
    export function load(url) {
      return Promise.reject(new Error('deck.gl loads no files here: ' + url))
    }`,
  '@loaders.gl/images': 'export const ImageLoader = {}',
  'mjolnir.js': `
    class Recognizer {}
    export {Recognizer as DoubleClickDrag, Recognizer as Pan, Recognizer as Pinch, Recognizer as Tap}
    export class EventManager {
      on() {}
      off() {}
      watch() {}
      destroy() {}
    }`,
}

/** Leaves out of the built page what deck.gl would bring and nobody calls. */
export function leanDeck(): Plugin {
  return {
    name: 'lean-deck',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source in UNUSED ? `\0${source}` : undefined),
    load: (id) => (id.startsWith('\0') ? UNUSED[id.slice(1)] : undefined),
  }
}
