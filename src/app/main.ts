/**
 * Asks before anything newer is loaded: a browser that is too old keeps the plain sentence of index.html and is
 * never left with a white page.
 */
if (isRecentEnough()) void import('./start')
else for (const sentence of document.querySelectorAll<HTMLElement>('.old')) sentence.style.opacity = '1'

/** Of what the page uses, what came last to each family (Chromium 104, Firefox 112, Safari 15.5). */
function isRecentEnough(): boolean {
  return 'findLast' in Array.prototype && 'inert' in HTMLElement.prototype && CSS.supports('translate', '1px')
}
