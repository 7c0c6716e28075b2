import type {MapClass} from '#scene/classes'
import {type LabelStyle, labelStyle} from '#scene/labels'
import type {Scene} from '#scene/scene'
import type {StandingName} from './standingName'

/** How names are written at a month: townships on one fill share one style, the same one in every month. */
export class NameStyles {
  private readonly byLook = new Map<string, LabelStyle>()

  /**
   * Gives every name its style; returns those whose style is another one now.
   *
   * @param all the theme is another one, too
   */
  apply(names: StandingName[], {fills, theme, language}: Scene, all: boolean): StandingName[] {
    if (all) this.byLook.clear()
    const ofClass = new Map<MapClass, LabelStyle>()
    return names.filter((one) => {
      const {anchor} = one.label
      const before = one.style
      if (anchor.kind === 'township') {
        const beneath = fills.classOf(anchor.unit)
        let style = ofClass.get(beneath)
        if (!style) {
          style = this.shared(labelStyle(anchor, beneath, theme, language))
          ofClass.set(beneath, style)
        }
        one.style = style
      } else if (all || !before) one.style = labelStyle(anchor, undefined, theme, language)
      return one.style !== before
    })
  }

  private shared(style: LabelStyle): LabelStyle {
    const look = Object.values(style).join()
    const known = this.byLook.get(look) ?? style
    this.byLook.set(look, known)
    return known
  }
}
