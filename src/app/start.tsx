import {createRoot} from 'react-dom/client'
import {selectView} from '#view/selectors'
import {store} from '#view/store'
import {syncAddress} from './address'
import {zhentu} from './embedding'
import {observeChanges} from './frames'
import {load} from './load'
import {Root} from './Root'

window.zhentu = zhentu
observeChanges()
syncAddress()
loadWhenChosen()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')
// Not in strict mode, which mounts twice: the map is mounted once for the life of the page.
createRoot(root).render(<Root />)

/** Reads the package of the address, and again whenever it names another. */
function loadWhenChosen(): void {
  let data = selectView(store.getState()).data
  void load()
  store.subscribe((state) => {
    const next = state.chosen.data ?? null
    if (next === data) return
    data = next
    void load()
  })
}
