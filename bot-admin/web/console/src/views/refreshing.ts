const EVERY_MILLIS = 30_000
const LOST_MILLIS = 5_000
// A PC that nobody touches must not keep its session alive for ever.
const IDLE_MILLIS = 20 * 60_000

/** Looks again every half minute while somebody is there, sooner while the network is lost, and at once when it is back. */
export function refreshing(again: () => Promise<void>, lost: () => boolean): () => void {
  let touched = Date.now()
  let timer: ReturnType<typeof setTimeout>

  async function turn(): Promise<void> {
    const there = !document.hidden && Date.now() - touched < IDLE_MILLIS
    if (there) await again()
    plan()
  }

  function plan(): void {
    clearTimeout(timer)
    timer = setTimeout(() => void turn(), lost() ? LOST_MILLIS : EVERY_MILLIS)
  }

  const touch = () => (touched = Date.now())
  const now = () => void turn()
  const seen = () => !document.hidden && now()
  document.addEventListener('pointerdown', touch, true)
  document.addEventListener('keydown', touch, true)
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('online', now)
  window.addEventListener('offline', now)
  plan()

  return () => {
    clearTimeout(timer)
    document.removeEventListener('pointerdown', touch, true)
    document.removeEventListener('keydown', touch, true)
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('online', now)
    window.removeEventListener('offline', now)
  }
}
