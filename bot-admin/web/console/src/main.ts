import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { listen } from './api/minsheng'
import './element'
import { makeRouter } from './router'
import { useNews } from './stores/news'
import { useSession } from './stores/session'

const app = createApp(App)
app.use(createPinia())
const router = makeRouter()
app.use(router)

listen({
  reached: (yes) => useNews().reached(yes),
  signedOut: () => {
    const session = useSession()
    const here = router.currentRoute.value
    session.ended()
    if (session.known && here.name !== 'sign-in') {
      void router.push({ name: 'sign-in', query: { next: here.fullPath, ended: '1' } })
    }
  },
})

// The server was renewed and the parts of the old page are gone from it.
window.addEventListener('vite:preloadError', () => useNews().say('页面有新版本，请刷新。写的都还在。', true))

app.mount('#app')
