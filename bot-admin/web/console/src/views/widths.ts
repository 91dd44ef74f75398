import { onMounted, onUnmounted, ref, type Ref } from 'vue'

/** What the window has room for. On a phone the height that the keyboard leaves free is given to the page as --visible-height. */
export function widths(): { phone: Ref<boolean>; foldedFacts: Ref<boolean> } {
  const narrow = window.matchMedia('(max-width: 767px)')
  const middling = window.matchMedia('(max-width: 1199px)')
  const phone = ref(narrow.matches)
  const foldedFacts = ref(middling.matches)

  function look(): void {
    phone.value = narrow.matches
    foldedFacts.value = middling.matches
  }

  function measure(): void {
    const height = window.visualViewport?.height
    if (height) document.documentElement.style.setProperty('--visible-height', `${height}px`)
  }

  onMounted(() => {
    narrow.addEventListener('change', look)
    middling.addEventListener('change', look)
    window.visualViewport?.addEventListener('resize', measure)
    measure()
  })
  onUnmounted(() => {
    narrow.removeEventListener('change', look)
    middling.removeEventListener('change', look)
    window.visualViewport?.removeEventListener('resize', measure)
  })
  return { phone, foldedFacts }
}
