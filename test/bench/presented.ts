import type {OpenPage} from './chromium'

/** One change in the page's own time (performance.now). */
interface Step {
  from: number
  drawn: number
}

interface TraceEvent {
  name: string
  ph: string
  ts: number
  id2?: {local?: string}
  id?: string
  pid: number
  args?: Record<string, unknown>
}

const MARK = 'bench:clock'
const CATEGORIES = ['blink.user_timing', 'cc', 'benchmark', 'cc,benchmark', 'devtools.timeline']

/**
 * Milliseconds from each change to the frame with its picture on the screen, as the browser's compositor tells it:
 * the first frame whose commit ended after the page had drawn. Equal for canvas and WebGL, read back by nobody.
 */
export async function changeToPixels({browser, page}: OpenPage, months: number[]): Promise<number[]> {
  await browser.startTracing(page, {categories: CATEGORIES})
  const {steps, clock} = await page.evaluate(takeSteps, {months, mark: MARK})
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]}
  const mark = trace.traceEvents.find((event) => event.name === MARK)
  if (!mark) throw new Error('the trace has no mark of the page')
  const frames = framesOf(trace.traceEvents, mark.pid)
  return steps.map(({from, drawn}) => {
    const [start, drawnAt] = [from, drawn].map((time) => mark.ts + (time - clock) * 1000)
    const frame = frames.find(({committed}) => committed >= drawnAt)
    if (!frame) throw new Error('no frame came after a change')
    return (frame.presented - start) / 1000
  })
}

/** Runs in the page: change after change, each when the one before is on the screen and the page rests. */
async function takeSteps({
  months,
  mark,
}: {
  months: number[]
  mark: string
}): Promise<{steps: Step[]; clock: number}> {
  const rest = async () => {
    for (let i = 0; i < 3; i++) await new Promise((next) => requestAnimationFrame(() => setTimeout(next, 20)))
  }
  const clock = performance.mark(mark).startTime
  const steps: Step[] = []
  for (const month of months) {
    await rest()
    const from = performance.now()
    steps.push({from, drawn: await window.contender.step(month)})
  }
  await rest()
  return {steps, clock}
}

interface Frame {
  committed: number
  presented: number
}

function framesOf(events: TraceEvent[], pid: number): Frame[] {
  const open = new Map<string, {committed: number | null}>()
  const frames: Frame[] = []
  for (const event of events.filter((one) => one.pid === pid).sort((a, b) => a.ts - b.ts)) {
    const id = event.id2?.local ?? event.id
    if (!id) continue
    if (event.name === 'PipelineReporter') {
      if (event.ph === 'b') open.set(id, {committed: null})
      const known = open.get(id)
      if (event.ph === 'e' && known) {
        open.delete(id)
        if (known.committed !== null) frames.push({committed: known.committed, presented: event.ts})
      }
    } else if (event.name === 'Commit' && event.ph === 'e') {
      const known = open.get(id)
      if (known) known.committed = event.ts
    }
  }
  return frames.sort((one, other) => one.committed - other.committed)
}
