/** The same page in a window of its own, for the one who speaks. False where the browser lets none open. */
export function openSpeaker(): boolean {
  const url = new URL(location.href)
  url.searchParams.set('speaker', 'true')
  return window.open(url.href, 'zhentu-speaker', 'popup,width=1000,height=720') !== null
}

export function toggleFullscreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen()
  // A browser refuses it to a window that nobody has touched.
  done.catch(() => {})
}
