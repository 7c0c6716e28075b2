import type {ReactNode} from 'react'

/** A kind of export: its name, what one gets, and how. */
export function OutRow({title, hint, children}: {title: string; hint: string; children: ReactNode}) {
  return (
    <section className="out__row">
      <h3>{title}</h3>
      <p className="quiet">{hint}</p>
      <div className="out__acts">{children}</div>
    </section>
  )
}
