import { createRouter, createWebHistory, type Router } from 'vue-router'
import { useSession } from './stores/session'
import Desk from './views/Desk.vue'
import SignIn from './views/SignIn.vue'
import { nextOf } from './ways'

export function makeRouter(): Router {
  const router = createRouter({
    history: createWebHistory('/console/'),
    routes: [
      { path: '/sign-in', name: 'sign-in', component: SignIn },
      // The same component for both: opening a case never rebuilds the list beside it.
      { path: '/', name: 'desk', component: Desk },
      { path: '/tickets/:number', name: 'ticket', component: Desk },
      { path: '/:rest(.*)*', redirect: '/' },
    ],
  })
  router.beforeEach(async (to) => {
    const session = useSession()
    await session.ask()
    if (!session.me && to.name !== 'sign-in') return { name: 'sign-in', query: { next: to.fullPath } }
    if (session.me && to.name === 'sign-in') return { path: nextOf(to.query.next) }
    return true
  })
  return router
}
