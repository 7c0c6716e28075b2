import type {CDPSession} from 'playwright-core'

export interface WorkerHeap {
  /** Of its script. */
  url: string
  /** Held after collection, buffers of typed arrays included. */
  bytes: number
}

interface Attached {
  sessionId: string
  targetInfo: {type: string; url: string}
}

/** What each worker of a page holds. */
export async function workersOf(cdp: CDPSession): Promise<WorkerHeap[]> {
  const attached: Attached[] = []
  const attach = (target: Attached) => attached.push(target)
  cdp.on('Target.attachedToTarget', attach)
  const auto = {waitForDebuggerOnStart: false, flatten: false}
  // Workers that are there already are told before it answers.
  await cdp.send('Target.setAutoAttach', {autoAttach: true, ...auto})
  const found: WorkerHeap[] = []
  for (const {sessionId, targetInfo} of attached) {
    if (targetInfo.type === 'worker') found.push({url: targetInfo.url, bytes: await bytesOf(cdp, sessionId)})
  }
  cdp.off('Target.attachedToTarget', attach)
  await cdp.send('Target.setAutoAttach', {autoAttach: false, ...auto})
  return found
}

async function bytesOf(cdp: CDPSession, sessionId: string): Promise<number> {
  for (let i = 0; i < 3; i++) await ask(cdp, sessionId, 'HeapProfiler.collectGarbage')
  const usage = await ask<{usedSize: number; backingStorageSize?: number}>(
    cdp,
    sessionId,
    'Runtime.getHeapUsage',
  )
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

let asked = 0

/** By messages within messages: the sessions of one connection belong to the browser's driver. */
async function ask<Answer>(cdp: CDPSession, sessionId: string, method: string): Promise<Answer> {
  const id = ++asked
  const answer = new Promise<Answer>((resolve, reject) => {
    const listen = (told: {sessionId: string; message: string}) => {
      const {id: answered, result, error} = JSON.parse(told.message)
      if (told.sessionId !== sessionId || answered !== id) return
      cdp.off('Target.receivedMessageFromTarget', listen)
      if (error) reject(new Error(`${method}: ${error.message}`))
      else resolve(result)
    }
    cdp.on('Target.receivedMessageFromTarget', listen)
  })
  await cdp.send('Target.sendMessageToTarget', {sessionId, message: JSON.stringify({id, method})})
  return answer
}
