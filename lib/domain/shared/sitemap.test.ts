import { expect, test } from 'vitest'
import { writeSitemap, writeSitemapIndex } from './sitemap'

test('addresses are set so that a query stays one', () => {
  expect(writeSitemap(['https://a.example/x?a=1&b=<2>'])).toContain(
    '<loc>https://a.example/x?a=1&amp;b=&lt;2&gt;</loc>',
  )
  expect(writeSitemapIndex(['https://a.example/s?part=1'])).toContain(
    '<sitemap><loc>https://a.example/s?part=1</loc>',
  )
})
