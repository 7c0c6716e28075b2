import {expect, it} from 'vitest'
import {isSoftwareRenderer} from '#map/software/detect'

/** As much of a context as says what draws. */
function contextOf(renderer: string, unmasked: string | null): WebGL2RenderingContext {
  const names: Record<number, string | null> = {1: renderer, 2: unmasked}
  const context = {
    RENDERER: 1,
    getExtension: () => (unmasked === null ? null : {UNMASKED_RENDERER_WEBGL: 2}),
    getParameter: (name: number) => names[name],
  }
  return context as unknown as WebGL2RenderingContext
}

it.each([
  ['WebKit WebGL', 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'],
  ['llvmpipe (LLVM 15.0.6, 256 bits)', null],
  ['Mozilla', 'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)'],
  ['Apple Software Renderer', null],
])('knows drawing by the processor: %s, %s', (renderer, unmasked) => {
  expect(isSoftwareRenderer(contextOf(renderer, unmasked))).toBe(true)
})

it.each([
  ['WebKit WebGL', 'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)'],
  ['Apple GPU', null],
])('knows a graphics card: %s, %s', (renderer, unmasked) => {
  expect(isSoftwareRenderer(contextOf(renderer, unmasked))).toBe(false)
})
