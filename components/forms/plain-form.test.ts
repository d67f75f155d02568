import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const WRITTEN = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(`components/${file}`, 'utf8') }))
  .filter(({ text }) => text.includes('<PlainForm') && /<AreaControl|<ValueControl/.test(text))

test.each(WRITTEN)('each form of $file lists the labels of what is written in it', ({ text }) => {
  const forms = text.split('<PlainForm').slice(1)
  for (const form of forms) {
    const opening = form.slice(0, form.search(/>\n/))
    if (/<AreaControl|<ValueControl|<EnterField/.test(form)) expect(opening).toContain('labels=')
  }
})
