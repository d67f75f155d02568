// The walls of the house (docs/architecture.md). scripts/walls.test.ts shows each of them failing once.

const features = 'trials|products|cell-types|claims|projection|registries|exports|curation|history|users'
const neutralComponents = 'ui|data-table|filters|charts|forms|layout'
const featureComponents =
  'trials|trial-record|products|cell-types|compare|about|history|curation|admin|account|views'
const testFile = '(\\.(test|spec)\\.tsx?$|/(testing|fixtures)/)'

/** A wall: no module matching `from` imports one matching `to`; types count as imports. */
function wall(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const forbidden = [
  wall(
    'components-know-no-server',
    'Components draw; data and actions reach them as props.',
    { path: '^components/' },
    { path: '^(lib/server|app|generated|scripts|prisma)/' },
  ),
  wall(
    'neutral-components-know-no-feature',
    'A table, a filter control or a chart serves every feature.',
    { path: `^components/(${neutralComponents})/` },
    { path: [`^components/(${featureComponents})/`, `^lib/(domain|client)/(${features})/`] },
  ),
  wall(
    'component-features-stay-apart',
    'Features meet in app/.',
    { path: `^components/(${featureComponents})/` },
    { path: `^components/(${featureComponents})/`, pathNot: '^components/$1/' },
  ),
  wall(
    'client-knows-no-server',
    'Browser files take their types from lib/domain.',
    { path: '^lib/client/' },
    { path: '^(lib/server|app|components|generated|scripts|prisma)/' },
  ),
  wall(
    'server-knows-no-screen',
    'Queries and commands do not know who draws their answer.',
    { path: '^lib/server/' },
    { path: '^(app|components|lib/client|scripts|e2e)/|^node_modules/(@mantine|react-dom)/' },
  ),
  wall(
    'server-features-stay-apart',
    'Features meet in app/ and in SQL. Claims and their projection are the exception: whoever changes what is said of a trial projects it.',
    { path: `^lib/server/(${features})/`, pathNot: testFile },
    { path: `^lib/server/(${features})/`, pathNot: '^lib/server/($1|claims|projection)/' },
  ),
  wall(
    'views-stand-on-trials',
    'A frozen view is one of trials and reads them; no feature knows of frozen views.',
    { path: `^lib/server/(${features})/`, pathNot: testFile },
    { path: '^lib/server/views/' },
  ),
  wall(
    'foundation-knows-no-feature',
    'The database, permission, history and answers serve every feature.',
    { path: '^lib/server/(db|auth|audit|http)/' },
    { path: `^lib/server/(${features}|views)/` },
  ),
  wall(
    'domain-is-pure',
    'The language of the field knows no framework, database, file, clock or environment.',
    { path: '^lib/domain/', pathNot: testFile },
    { pathNot: ['^lib/domain/', '^node_modules/zod/', '^generated/prisma/enums'] },
  ),
  wall(
    'writer-is-guarded',
    'Only the transaction holds the handle that can write.',
    { pathNot: ['^lib/server/db/transaction\\.ts$', testFile] },
    { path: '^lib/server/db/writer\\.ts$' },
  ),
  wall(
    'only-commands-write',
    'A change is a command; everything else can only ask. The store of the auth library is the exception.',
    {
      path: '^(app|components|lib|proxy|instrumentation)',
      pathNot: ['-commands\\.ts$', '^lib/server/auth/auth-store\\.ts$', testFile],
    },
    { path: '^lib/server/db/transaction\\.ts$' },
  ),
  wall(
    'auth-store-serves-sign-in',
    'What the auth library may write without a command is for signing in alone.',
    { pathNot: ['^lib/server/auth/', testFile] },
    { path: '^lib/server/auth/auth-store\\.ts$' },
  ),
  wall(
    'commands-read-inside-their-transaction',
    'What a command reads elsewhere may be out of date when it writes.',
    { path: '-commands\\.ts$' },
    { path: '^lib/server/db/(raw-)?reader\\.ts$' },
  ),
  wall(
    'raw-reader-has-three-uses',
    'Raw SQL serves the index build, the ids of a text search and exports.',
    {
      path: '^(app|components|lib|proxy|instrumentation)',
      pathNot: [
        '^lib/server/db/',
        '^lib/server/trials/trial-(index|search|text|export)[^/]*\\.ts$',
        '^lib/server/exports/',
        testFile,
      ],
    },
    { path: '^lib/server/db/raw-reader\\.ts$' },
  ),
  wall('no-circles', 'A circle has no beginning to read from.', {}, { circular: true }),
  wall(
    'tests-are-leaves',
    'Nothing imports a test; what tests share lies in a testing/ folder that only tests import.',
    { pathNot: [testFile, '^e2e/'] },
    { path: [testFile, '^e2e/'], dependencyTypesNot: ['npm', 'npm-dev'] },
  ),
  wall(
    'imports-resolve',
    'An import that leads nowhere hides from every other wall.',
    {},
    { couldNotResolve: true },
  ),
]

const walls = {
  forbidden,
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: '^(node_modules|generated)/' },
    exclude: { path: '^(\\.next|test-results)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'require', 'types', 'default'],
    },
  },
}

export default walls
