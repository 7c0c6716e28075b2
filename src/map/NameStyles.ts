import type {MapClass} from '#scene/classes'
import {type LabelStyle, labelStyle} from '#scene/labels'
import type {Scene} from '#scene/scene'
import type {StandingName} from './standingName'

/** How names are written at a month: townships on one fill share one style, the same one in every month. */
export class NameStyles {
  private readonly byFill = new Map<string, LabelStyle>()
  private readonly byLook = new Map<string, LabelStyle>()

  /**
   * Gives every name its style; returns those whose style is another one now.
   *
   * @param all the theme is another one, too
   */
  apply(names: StandingName[], {fills, theme, language, names: named}: Scene, all: boolean): StandingName[] {
    if (all) for (const known of [this.byFill, this.byLook]) known.clear()
    const ofClass = new Map<MapClass, LabelStyle>()
    return names.filter((one) => {
      const {anchor} = one.label
      const before = one.style
      if (anchor.kind === 'township') {
        const beneath = fills.classOf(anchor.unit)
        let style = ofClass.get(beneath)
        if (!style) {
          style = this.over(beneath, () => labelStyle(anchor, beneath, theme, language, named === 'lost'))
          ofClass.set(beneath, style)
        }
        one.style = style
      } else if (all || !before) one.style = labelStyle(anchor, undefined, theme, language, named === 'lost')
      return one.style !== before
    })
  }

  private over({id, fill}: MapClass, make: () => LabelStyle): LabelStyle {
    const key = `${id} ${fill.pattern} ${fill.color}`
    let style = this.byFill.get(key)
    if (!style) {
      style = make()
      const look = Object.values(style).join()
      style = this.byLook.get(look) ?? style
      this.byLook.set(look, style)
      this.byFill.set(key, style)
    }
    return style
  }
}
