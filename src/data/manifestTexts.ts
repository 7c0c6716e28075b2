import * as z from 'zod/mini'

/** A text that says something. */
export const text = z.string('text').check(z.regex(/\S/, 'text'))
/** A text for people, in both languages or one that serves both. */
export const localText = z.union([text, z.looseObject({'zh-CN': text, en: text}, 'local-text')], 'local-text')
