import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api } from '../api/minsheng'
import type { CategoryRow, Overview, UnitRow } from '../api/types'
import { keepTime } from '../words/dates'

/** Units and categories for the menus, and the counts at the left. */
export const useReference = defineStore('reference', () => {
  const units = ref<UnitRow[]>([])
  const categories = ref<CategoryRow[]>([])
  const counts = ref<Overview | null>(null)

  async function load(): Promise<void> {
    ;[units.value, categories.value] = await Promise.all([api.units(), api.categories()])
  }

  async function count(): Promise<void> {
    counts.value = await api.overview()
    keepTime(counts.value.now)
  }

  function forget(): void {
    units.value = []
    categories.value = []
    counts.value = null
  }

  return { units, categories, counts, load, count, forget }
})
