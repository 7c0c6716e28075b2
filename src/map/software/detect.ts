/** Whether the campaign is drawn by shaders, or on the processor. */
export type Renderer = 'gpu' | 'cpu'

const SOFTWARE = /swiftshader|llvmpipe|softpipe|microsoft basic render|software/i

/** Whether a context's drawing is done by the processor: no graphics card, or none that the browser trusts. */
export function isSoftwareRenderer(gl: WebGL2RenderingContext): boolean {
  // Where the extension is gone, RENDERER itself says as much.
  const unmasked = gl.getExtension('WEBGL_debug_renderer_info')?.UNMASKED_RENDERER_WEBGL
  const names = [gl.RENDERER, unmasked].map((name) => (name === undefined ? '' : gl.getParameter(name)))
  return names.some((name) => SOFTWARE.test(String(name)))
}
