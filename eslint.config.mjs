import next from 'eslint-config-next/core-web-vitals'
import nextTypeScript from 'eslint-config-next/typescript'

/** Where Next finds what it calls by the default export, and the tools that do the same. */
const defaultExportPlaces = [
  'app/**/{page,layout,template,error,global-error,not-found,forbidden,unauthorized,default,loading}.tsx',
  'app/**/{opengraph-image,icon,sitemap,robots,manifest}.{ts,tsx}',
  '**/*.config.{ts,mjs}',
  '.dependency-cruiser.mjs',
  'scripts/bad-days/testing/shared-server.ts',
]

/** Lists of the field, as long as the field is. */
const dataFiles = ['lib/domain/**/*-vocabulary.ts', 'lib/domain/**/countries.ts', 'prisma/seed/**/*-data.ts']

const everywhere = {
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-imports': [
      'error',
      { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
    ],
    '@typescript-eslint/no-unused-vars': [
      'error',
      { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    '@typescript-eslint/ban-ts-comment': 'error',
    'import/no-default-export': 'error',
    'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
    'no-console': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-restricted-syntax': ['error', ...restricted()],
  },
}

/** One production process holds several copies of a module, and a class of one copy is not that of another. */
const ownInstance = {
  selector:
    "BinaryExpression[operator='instanceof'][right.name!=/^(Error|((Ui|I)nt|Float)\\d+Array|ReadableStream|FormData)$/]",
  message: 'Tell our own classes apart by a property: another copy of the module makes other classes.',
}

/** STYLE refuses what these match; A12 of the reliability bar names the raw SQL. */
function restricted() {
  return [
    {
      selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
      message:
        'Raw SQL made of strings can be injected into; use $queryRaw with a template, or the raw reader.',
    },
    {
      selector: 'TSAsExpression > TSUnknownKeyword',
      message: '`as unknown as` silences the types; parse the value instead.',
    },
    {
      selector: 'ExportAllDeclaration',
      message: 'A barrel file hides where things are; import from the file itself.',
    },
  ]
}

/** What no test may do. */
const refusedInTests = [
  {
    selector:
      'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|fixme|todo|fails)$/]',
    message: 'A test that does not run proves nothing; mend it or remove it.',
  },
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A sleep makes a test slow and uncertain; wait for what should become true.',
  },
]

/** Test files share a process (vitest.config.ts), and another may have loaded the module already. */
const mockedModule = {
  selector: "MemberExpression[object.name='vi'][property.name=/^(mock|doMock|hoisted)$/]",
  message: 'A replaced module needs a process of its own: name the file *.alone.test.ts.',
}

const tests = {
  files: ['**/*.{test,spec}.{ts,mjs}'],
  rules: {
    'max-lines': ['error', { max: 400 }],
    'no-restricted-syntax': ['error', ...refusedInTests, mockedModule],
  },
}

const aloneTests = {
  files: ['**/*.alone.test.ts'],
  rules: { 'no-restricted-syntax': ['error', ...refusedInTests] },
}

const config = [
  {
    ignores: [
      '.next/',
      'generated/',
      'data/',
      'next-env.d.ts',
      'test-results/',
      'playwright-report/',
      'prisma/seed/data/',
    ],
  },
  ...next,
  ...nextTypeScript,
  everywhere,
  {
    files: ['lib/server/**/*.ts', 'lib/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restricted(), ownInstance] },
  },
  { files: ['**/*.d.{ts,mts}'], rules: { 'import/no-default-export': 'off' } },
  { files: defaultExportPlaces, rules: { 'import/no-default-export': 'off' } },
  { files: dataFiles, rules: { 'max-lines': 'off' } },
  { files: ['scripts/**', 'prisma/**'], rules: { 'no-console': 'off' } },
  tests,
  aloneTests,
]

export default config
