import {type RefObject, useLayoutEffect, useRef, useState} from 'react'

export interface Size {
  width: number
  height: number
  /** CSS pixels of one desk pixel: the root's font size ÷ 16. */
  unit: number
}

/** The size of an element, followed; nothing until it is known. */
export function useSize<T extends Element>(): [RefObject<T | null>, Size | null] {
  const ref = useRef<T>(null)
  const [size, setSize] = useState<Size | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const {width, height} = element.getBoundingClientRect()
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      setSize((old) =>
        old && old.width === width && old.height === height && old.unit === unit
          ? old
          : {width, height, unit},
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
