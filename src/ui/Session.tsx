import {createContext, type ReactNode, useContext} from 'react'
import './base.css'
import './parts.css'
import {type Words, wordsOf} from '#i18n/words'
import type {Theme} from '#view/view'

/** What every part of the page needs and none should pass on by hand. */
interface Session {
  words: Words
  theme: Theme
}

export const SessionContext = createContext<Session>({words: wordsOf('zh-CN'), theme: 'light'})

export function SessionProvider({words, theme, children}: Session & {children: ReactNode}) {
  return <SessionContext value={{words, theme}}>{children}</SessionContext>
}

export function useWords(): Words {
  return useContext(SessionContext).words
}

export function useTheme(): Theme {
  return useContext(SessionContext).theme
}
