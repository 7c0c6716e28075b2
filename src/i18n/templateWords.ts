import type {TemplateWords} from '#data/templates'
import type {Language} from '#view/view'
import {enTemplate} from './enTemplate'
import {zhTemplate} from './zhTemplate'

export function templateWords(language: Language): TemplateWords {
  return language === 'en' ? enTemplate : zhTemplate
}
