import type {Device, Framebuffer} from '@luma.gl/core'
import {drawingDone} from './drawingDone'

interface Pending {
  gl: WebGL2RenderingContext
  buffer: WebGLBuffer
  bytes: number
}

/**
 * The pixels of framebuffers, four bytes each, rows from bottom to top, once they are drawn. Reading at once would
 * hold up the page for as long as the drawing takes, which is most of a second for tens of thousands of regions in
 * software; luma.gl has no way that does not.
 *
 * @returns null where the context is lost meanwhile
 */
export async function readBack(
  device: Device,
  framebuffers: readonly Framebuffer[],
): Promise<Uint8Array[] | null> {
  const {gl} = device as Device & {gl: WebGL2RenderingContext}
  const pending = framebuffers.map((framebuffer) => startReading(gl, framebuffer))
  const isDone = await drawingDone(gl)
  const pictures = pending.map(finishReading)
  return isDone ? pictures : null
}

function startReading(gl: WebGL2RenderingContext, framebuffer: Framebuffer): Pending {
  const {width, height} = framebuffer
  const bytes = 4 * width * height
  const buffer = gl.createBuffer()
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
  gl.bufferData(gl.PIXEL_PACK_BUFFER, bytes, gl.STREAM_READ)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer.handle as WebGLFramebuffer)
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, 0)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  return {gl, buffer, bytes}
}

function finishReading({gl, buffer, bytes}: Pending): Uint8Array {
  const pixels = new Uint8Array(bytes)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, buffer)
  gl.getBufferSubData(gl.PIXEL_PACK_BUFFER, 0, pixels)
  gl.bindBuffer(gl.PIXEL_PACK_BUFFER, null)
  gl.deleteBuffer(buffer)
  return pixels
}
