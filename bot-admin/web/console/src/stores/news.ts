import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What the person must hear: the line at the foot, spoken by a screen reader too, and whether the server can be reached. */
export const useNews = defineStore('news', () => {
  const line = ref('')
  const bad = ref(false)
  const offline = ref(false)
  let fades: ReturnType<typeof setTimeout> | undefined

  function say(text: string, isBad = false): void {
    clearTimeout(fades)
    // Emptied first, so that the same sentence twice is spoken twice.
    line.value = ''
    bad.value = isBad
    requestAnimationFrame(() => (line.value = text))
    fades = setTimeout(() => (line.value = ''), isBad ? 12_000 : 5_000)
  }

  function reached(yes: boolean): void {
    if (offline.value && yes) say('网络恢复了。')
    offline.value = !yes
  }

  return { line, bad, offline, say, reached }
})
