import react from '@vitejs/plugin-react'
import {defaultClientConditions, defineConfig} from 'vite'
import {leanDeck} from './scripts/build/lean'
import {offlineFolder} from './scripts/build/shell'

/** The oldest browsers that offices still have; the build lowers newer syntax and CSS to these. */
const BROWSERS = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

export default defineConfig({
  // Relative, so that the built page works from any folder of any server.
  base: './',
  plugins: [react(), leanDeck(), offlineFolder()],
  worker: {format: 'es'},
  // deck.gl without WebGPU, which the oldest browsers lack.
  resolve: {conditions: ['visgl:webgl-only', ...defaultClientConditions]},
  build: {
    target: BROWSERS,
    // The map and the campaign's layers are most of the weight and change seldom: a chunk of their own keeps
    // them in the browser's cache when only the page changed.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/},
            {
              name: 'deck',
              test: /node_modules[\\/](@deck\.gl|@luma\.gl|@math\.gl|@probe\.gl|@loaders\.gl)[\\/]/,
            },
            {name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/},
          ],
        },
      },
    },
  },
})
