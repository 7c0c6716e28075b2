import parts from './parts.css?inline'
import time from './time.css?inline'
import tokens from './tokens.css?inline'

/** What a drawing that leaves the page takes along: colours, marks and the time chart's lines. */
export const DRAWING_STYLES = tokens + parts + time
