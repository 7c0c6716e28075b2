/** Milliseconds between looks at whether the drawing is done. */
const LOOK_EVERY = 4

/**
 * Settles when all that was drawn so far is done, without holding up the page.
 *
 * @returns false where the context is lost meanwhile
 */
export async function drawingDone(gl: WebGL2RenderingContext): Promise<boolean> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
  gl.flush()
  const isDone = fence !== null && (await signalled(gl, fence))
  gl.deleteSync(fence)
  return isDone && !gl.isContextLost()
}

async function signalled(gl: WebGL2RenderingContext, fence: WebGLSync): Promise<boolean> {
  for (;;) {
    const state = gl.clientWaitSync(fence, 0, 0)
    if (state === gl.ALREADY_SIGNALED || state === gl.CONDITION_SATISFIED) return true
    if (state === gl.WAIT_FAILED || gl.isContextLost()) return false
    await new Promise((look) => setTimeout(look, LOOK_EVERY))
  }
}
