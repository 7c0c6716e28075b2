/** Whether this computer draws maps at all; asked once, and the asked-for context is given back. */
export function canDrawMap(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return context !== null
}
