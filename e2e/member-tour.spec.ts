import { test } from './fixtures'
import { memberPages, ROLES } from './member-pages'
import { as } from './people'
import { tourPage } from './tour-page'

for (const role of ROLES)
  test.describe(`what a ${role} may open`, () => {
    test.use({ storageState: as(role) })

    for (const path of memberPages(role))
      test(`${path} breaks nothing, and axe finds nothing in it wide and light, narrow and dark`, async ({
        page,
        expectAccessible,
      }) => {
        await tourPage(page, path, { status: 200, expectAccessible })
      })
  })
