import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

// The application serves what lies here at / and /console/.
const out = fileURLToPath(new URL('../../target/classes/static/console', import.meta.url))
const server = process.env.BASE_URL ?? 'http://127.0.0.1:8080'

export default defineConfig({
  base: '/console/',
  plugins: [vue()],
  build: {
    outDir: out,
    emptyOutDir: true,
    target: ['chrome100', 'firefox100', 'safari15'],
    // No source maps in what a district installs; the sources are public anyway.
    sourcemap: false,
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': server, '/simulator': server } },
})
