import { closeStore } from '../lib/server/db/open-store'
import { loadFoundingData } from './seed/load-founding-data'

try {
  const { trials, isNew } = await loadFoundingData(process.cwd(), (sentence) => console.log(sentence))
  console.log(isNew ? `${String(trials)} trials published` : 'already loaded')
} finally {
  await closeStore()
}
