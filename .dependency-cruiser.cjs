// The walls of the architecture. A folder is named with the folders that it may import beside itself; whatever
// is not named is refused, a new folder too, until it is given its place here.

/** @type {Record<string, string[]>} In shared; files that stand in shared/ itself are open to all. */
const sharedLayers = {
  spanish: [],
  hojas: ['spanish'],
  libro: ['spanish', 'hojas'],
  programa: ['spanish', 'hojas', 'libro'],
  rules: ['spanish', 'hojas', 'libro', 'programa'],
  fixes: ['spanish', 'hojas', 'libro', 'programa', 'rules'],
  messages: ['spanish', 'hojas', 'libro', 'borrador', 'programa', 'rules', 'fixes'],
  report: ['spanish', 'hojas', 'libro', 'programa', 'messages'],
  plantilla: ['spanish', 'hojas', 'libro', 'programa', 'messages'],
  borrador: ['spanish', 'hojas', 'libro'],
  addon: [
    'spanish',
    'hojas',
    'libro',
    'programa',
    'rules',
    'fixes',
    'messages',
    'report',
    'envio',
    'tablero',
    'plantilla',
    'api',
  ],
  envio: ['spanish', 'hojas', 'libro', 'api'],
  tablero: ['spanish', 'hojas', 'libro'],
  recordatorios: ['spanish', 'messages'],
  api: ['spanish', 'hojas', 'libro', 'borrador', 'rules', 'fixes', 'messages', 'report'],
  sidebar: ['spanish', 'hojas', 'libro', 'fixes', 'messages', 'addon'],
};

/** @type {Record<string, string[]>} In server; all of them may import shared. */
const serverLayers = {
  store: ['firma'],
  libros: ['google'],
  outputs: ['libros'],
  google: ['red'],
  firma: [],
  correo: ['red'],
  red: [],
  identidad: ['red'],
  taller: ['libros', 'outputs', 'consolidacion'],
  resources: ['store', 'libros', 'outputs', 'consolidacion', 'google', 'taller', 'firma', 'correo'],
  http: ['resources', 'panel', 'identidad', 'store', 'libros', 'outputs'],
  arranque: ['libros', 'resources', 'http', 'store', 'google', 'correo', 'identidad', 'red', 'taller'],
  panel: [],
  cliente: ['red'],
  salida: ['outputs'],
  consolidacion: ['libros', 'outputs'],
  cli: [
    'cliente',
    'libros',
    'outputs',
    'consolidacion',
    'salida',
    'resources',
    'http',
    'google',
    'store',
    'firma',
    'correo',
    'identidad',
    'red',
    'taller',
    'arranque',
  ],
};

/** One rule a folder: it imports no other folder beside it than those named. */
const walls = (house, layers) =>
  Object.entries(layers).map(([folder, allowed]) => ({
    name: `${house}-${folder}`,
    comment: `${house}/${folder} imports ${['itself', ...allowed].join(', ')} and nothing else of ${house}.`,
    severity: 'error',
    from: { path: `^${house}/${folder}/` },
    to: { path: `^${house}/[^/]+/`, pathNot: `^${house}/(${[folder, ...allowed].join('|')})/` },
  }));

module.exports = {
  forbidden: [
    ...walls('shared', sharedLayers),
    ...walls('server', serverLayers),
    {
      name: 'shared-is-pure',
      comment: 'shared imports itself and zod: no other package, none of Node, nothing of the server.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'server-imports-shared',
      comment: 'Of this project the server imports itself and shared. It meets appsscript over HTTP only.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(appsscript|test|scripts|docs)/' },
    },
    {
      name: 'server-imports-no-sidebar',
      comment: 'What the server needs of the add-on is in shared/messages and shared/report.',
      severity: 'error',
      from: { path: '^server/(?!panel/)' },
      to: { path: '^shared/(addon|sidebar)/' },
    },
    {
      name: 'appsscript-imports-shared',
      comment: 'Of this project appsscript imports itself and shared, and none of Node.',
      severity: 'error',
      from: { path: '^appsscript/' },
      to: { pathNot: ['^appsscript/', '^shared/', '^node_modules/'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'A module that imports nothing and that nothing imports is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '(^|/)[.][^/]+$',
          '[.]d[.]ts$',
          '[.]config[.](ts|js)$',
          '^scripts/',
          '^test/',
          '/main[.]ts$',
        ],
      },
      to: {},
    },
    {
      name: 'no-development-package-in-product',
      comment: 'What the product runs on stands under dependencies.',
      severity: 'error',
      from: { path: '^(shared|server|appsscript)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/@types/' },
    },
    {
      name: 'no-unlisted-package',
      comment: 'A package that package.json does not name comes and goes with the packages that brought it.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|appsscript/dist|coverage|sheets-templates|test/golden)/' },
    // A type is a dependency too
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
