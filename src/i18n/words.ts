import type {LocalText} from '#domain/campaign'
import type {Language} from '#view/view'
import {enChoices} from './enChoices'
import {enConnection} from './enConnection'
import {enFigures} from './enFigures'
import {enFind} from './enFind'
import {enMap} from './enMap'
import {enPage} from './enPage'
import {enPlace} from './enPlace'
import {enTabs} from './enTabs'
import {zhChoices} from './zhChoices'
import {zhConnection} from './zhConnection'
import {zhFigures} from './zhFigures'
import {zhFind} from './zhFind'
import {zhMap} from './zhMap'
import {zhPage} from './zhPage'
import {zhPlace} from './zhPlace'
import {zhTabs} from './zhTabs'

/** zh-CN is the source; `en` must have every key of it, else nothing compiles. */
const ZH = {
  language: 'zh-CN' as Language,
  ...zhPage,
  ...zhFigures,
  ...zhPlace,
  ...zhTabs,
  ...zhMap,
  ...zhFind,
  ...zhChoices,
  ...zhConnection,
}
export type Words = typeof ZH
const EN: Words = {
  language: 'en',
  ...enPage,
  ...enFigures,
  ...enPlace,
  ...enTabs,
  ...enMap,
  ...enFind,
  ...enChoices,
  ...enConnection,
}

export function wordsOf(language: Language): Words {
  return language === 'en' ? EN : ZH
}

export function localText(text: LocalText, language: Language): string {
  return text[language]
}

/** 第三阶段 of “第三阶段 抓提升、出成效”, Phase 3 of “Phase 3: raise and show results”. */
export function nameHead(name: string): string {
  const [head] = name.split(/[:：]/)
  return /^[\x20-\x7e]*$/.test(head) ? head : head.split(/\s/)[0]
}
