// What these keys give while a Chinese input method is on.
const ALSO: Record<string, string> = { '、': '/', '？': '?' }

/** Single keys, for a person who answers forty cases before lunch. Never while typing, never with a modifier, never under a dialog. */
export function keyboard(keys: Record<string, () => unknown>): () => void {
  function pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return
    if (dialogShown()) return
    const target = event.target as HTMLElement
    if (target.closest('input, textarea, select, [contenteditable]')) {
      if (event.key === 'Escape') target.blur()
      return
    }
    // A focused link or button keeps its own Enter.
    if (event.key === 'Enter' && target.closest('a, button')) return
    const act = keys[ALSO[event.key] ?? event.key] ?? keys[event.key.toLowerCase()]
    if (!act) return
    event.preventDefault()
    act()
  }

  document.addEventListener('keydown', pressed)
  return () => document.removeEventListener('keydown', pressed)
}

function dialogShown(): boolean {
  return [...document.querySelectorAll<HTMLElement>('.el-overlay')].some((one) => one.style.display !== 'none')
}
