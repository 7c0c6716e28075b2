import {keep} from '#app/keep'

/** What is kept, for a test to ask in the browser itself. */
export type KeepWindow = Window & {keep: typeof keep}

Object.assign(window, {keep})
