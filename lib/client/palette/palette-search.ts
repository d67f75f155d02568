import { foldWords } from '../../domain/shared/fold'
import { sayCount } from '../../domain/shared/words'
import { getJson } from '../http'
import { cellTypeHref, productHref, trialHref } from '../routes'

interface Found {
  href: string
  label: string
  hint: string
  group: string
}

const PAGES: readonly { href: string; label: string }[] = [
  { href: '/', label: 'Dashboard' },
  { href: '/trials', label: 'Trials' },
  { href: '/landscape', label: 'Landscape' },
  { href: '/manuscript-table', label: 'Manuscript table' },
  { href: '/timeline', label: 'Timeline' },
  { href: '/map', label: 'Map of the world' },
  { href: '/cell-types', label: 'Cell types' },
  { href: '/products', label: 'Products' },
  { href: '/compare', label: 'Compare side by side' },
  { href: '/views', label: 'Frozen views' },
  { href: '/about/data', label: 'About the data' },
  { href: '/about/api', label: 'API for programs' },
]
const most = 5

/**
 * Finds pages, trials, products and cell types for the words of the palette, at most five of each, in this order of
 * groups. Without words it names the pages alone. Throws HttpError when the atlas cannot be asked.
 */
export async function searchPalette(words: string, signal: AbortSignal): Promise<Found[]> {
  const pages = PAGES.filter((page) => holdsWords([page.label], words)).map((page) => ({
    ...page,
    hint: 'page',
    group: 'Pages',
  }))
  if (words === '') return pages
  const [trials, products, cellTypes] = await Promise.all([
    findTrials(words, signal),
    findProducts(words, signal),
    findCellTypes(words, signal),
  ])
  return [...trials, ...products, ...cellTypes, ...pages]
}

async function findTrials(words: string, signal: AbortSignal): Promise<Found[]> {
  const query = new URLSearchParams({ q: words, pageSize: String(most) }).toString()
  const answer = await getJson(`/api/v1/trials?${query}`, async () => (await answers()).trialsSchema, signal)
  return answer.data.map(({ id, title }) => ({
    href: trialHref(id),
    label: title,
    hint: id,
    group: 'Trials',
  }))
}

async function findProducts(words: string, signal: AbortSignal): Promise<Found[]> {
  const answer = await getJson('/api/v1/products', async () => (await answers()).productsSchema, signal)
  return answer.data
    .filter((product) => holdsWords([product.name, ...product.aliases], words))
    .slice(0, most)
    .map(({ id, name, trials }) => ({
      href: productHref(id),
      label: name,
      hint: sayCount(trials, 'trial', 'trials'),
      group: 'Products',
    }))
}

async function findCellTypes(words: string, signal: AbortSignal): Promise<Found[]> {
  const answer = await getJson('/api/v1/cell-types', async () => (await answers()).cellTypesSchema, signal)
  return answer.data
    .filter((cellType) => holdsWords([cellType.name], words))
    .slice(0, most)
    .map(({ id, name, trials }) => ({
      href: cellTypeHref(id),
      label: name,
      hint: sayCount(trials, 'trial', 'trials'),
      group: 'Cell types',
    }))
}

/** Every word of the query begins a word of the names. */
function holdsWords(names: readonly string[], query: string): boolean {
  const held = names.flatMap(foldWords)
  return foldWords(query).every((word) => held.some((candidate) => candidate.startsWith(word)))
}

function answers() {
  return import('./palette-answers')
}
