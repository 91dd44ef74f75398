import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from '../api/minsheng'
import type { Me } from '../api/types'
import { drafts } from './drafts'

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const known = ref(false)
  /** Who sat here before the session ended: somebody else must find nothing of it on the screen. */
  const previous = ref('')
  const username = computed(() => me.value?.user.username ?? '')

  /** Asks once who is signed in; a 401 is an answer, too. */
  async function ask(): Promise<void> {
    if (known.value) return
    try {
      me.value = await api.me()
    } catch {
      me.value = null
    }
    known.value = true
  }

  async function signIn(name: string, password: string): Promise<void> {
    me.value = await api.signIn(name, password)
    known.value = true
  }

  async function signOut(): Promise<void> {
    const owner = username.value
    await api.signOut()
    drafts().dropAll(owner)
    me.value = null
  }

  /** The server says that nobody is signed in; what was typed stays. */
  function ended(): void {
    previous.value = username.value || previous.value
    me.value = null
  }

  return { me, known, previous, username, ask, signIn, signOut, ended }
})
