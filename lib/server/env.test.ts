import { describe, expect, test } from 'vitest'
import { parseEnv } from './env'

describe('the environment', () => {
  test('may be empty: everything has its default', () => {
    expect(parseEnv({}, '/srv/atlas')).toEqual({
      port: 3000,
      appOrigin: 'http://localhost:3000',
      acceptedOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      storeAddress: '/srv/atlas/data/cell-trial-atlas.db',
      dataFolder: '/srv/atlas/data',
      authSecret: null,
      isPublicReading: true,
      hasTrustedProxy: false,
      metricsAddress: null,
    })
  })

  test('an empty value is an absent one', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '' }, '/srv/atlas').port).toBe(3000)
  })

  test('the port moves the default origin; a given origin is the only one accepted', () => {
    expect(parseEnv({ PORT: '4000' }, '/').acceptedOrigins).toEqual([
      'http://localhost:4000',
      'http://127.0.0.1:4000',
    ])
    const given = parseEnv({ PORT: '4000', APP_ORIGIN: 'https://atlas.example.org' }, '/')
    expect(given.acceptedOrigins).toEqual(['https://atlas.example.org'])
  })

  test.each([
    ['file:./data/a.db', '/srv/atlas/data/a.db'],
    ['file:a.db', '/srv/atlas/a.db'],
    ['file:/var/a.db', '/var/a.db'],
    ['file:///var/a.db', '/var/a.db'],
    [
      'postgresql://atlas:secret@db/atlas?sslmode=require',
      'postgresql://atlas:secret@db/atlas?sslmode=require',
    ],
    ['postgres://db/atlas', 'postgres://db/atlas'],
  ])('the database %s lies at %s', (url, storeAddress) => {
    expect(parseEnv({ DATABASE_URL: url }, '/srv/atlas').storeAddress).toBe(storeAddress)
  })

  test('what is kept of a file lies beside it, of a database in the data folder', () => {
    expect(parseEnv({ DATABASE_URL: 'file:/var/a.db' }, '/srv').dataFolder).toBe('/var')
    const database = { DATABASE_URL: 'postgresql://db/atlas' }
    expect(parseEnv(database, '/srv').dataFolder).toBe('/srv/data')
    expect(parseEnv({ ...database, DATA_FOLDER: '/keep' }, '/srv').dataFolder).toBe('/keep')
  })

  test.each([
    ['off', false],
    ['false', false],
    ['0', false],
    ['on', true],
    ['true', true],
  ])('PUBLIC_READING=%s reads as %s', (word, isPublicReading) => {
    expect(parseEnv({ PUBLIC_READING: word }, '/').isPublicReading).toBe(isPublicReading)
  })

  test.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['APP_ORIGIN', 'https://atlas.example.org/path'],
    ['APP_ORIGIN', 'atlas.example.org'],
    ['APP_ORIGIN', 'javascript:alert(1)'],
    ['DATABASE_URL', 'mysql://localhost/atlas'],
    ['DATABASE_URL', 'postgresql:'],
    ['DATABASE_URL', 'file:'],
    ['PUBLIC_READING', 'perhaps'],
    ['TRUSTED_PROXY', '10.0.0.1'],
    ['BETTER_AUTH_SECRET', 'short'],
    ['METRICS_ADDRESS', '9464'],
  ])('a bad %s (%s) is told in a sentence that names it', (name, value) => {
    const sentence = new RegExp(`^The environment variable ${name} must .*\\.$`)
    expect(() => parseEnv({ [name]: value }, '/')).toThrow(sentence)
  })

  test('several bad values are told at once', () => {
    expect(() => parseEnv({ PORT: 'x', PUBLIC_READING: 'x' }, '/')).toThrow(/PORT .* PUBLIC_READING /)
  })
})
