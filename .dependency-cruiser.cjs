/*
 * Who may import whom. Each rule is a sentence of the house; build/gate/fences.test.ts plants a violation of every one
 * and sees it caught. Tests may look where their subject may not.
 */
const tests = String.raw`\.test\.tsx?$`
/** Everything under these folders of electron/. */
const electron = (...folders) => `^electron/(${folders.join('|')})/`
const shared = (...folders) => `^shared/(${folders.join('|')})/`
/** An npm package, as the resolver shows it and as its alias shows it. */
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const source = (path, pathNot) => ({ path, pathNot: [tests, ...(pathNot ?? [])] })

/** `names` may be imported inside `home` and nowhere else. */
const onlyImporter = (names, home, and = {}) => rule(`only-importer-of-${names[0].replace(/[@/]/g, '')}`, `${names.join(', ')}: only in ${home.join(', ')}`, source('^(electron|renderer|shared)/', home), { path: packages(...names), ...and })

module.exports = {
  forbidden: [
    rule('no-circular', 'No file needs itself to be loaded first.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('resolvable', 'Every import leads somewhere.', { path: '^(electron|renderer|shared)/' }, { couldNotResolve: true }),

    rule('shared-looks-at-nobody', 'shared/ knows neither process.', source('^shared/'), { path: '^(electron|renderer|build|test)/' }),
    rule('shared-is-pure', 'shared/ runs in a page too: nothing of Node.', source('^shared/'), { dependencyTypes: ['core'] }),
    rule('shared-result-is-the-ground', 'result/ imports nothing of ours.', source(shared('result')), { path: '^shared/(?!result/)' }),
    rule('shared-domain-looks-down', 'domain/ imports result/ alone.', source(shared('domain')), { path: '^shared/(?!result/|domain/)' }),
    rule('shared-rules-look-down', 'rules/ imports domain/ and result/.', source(shared('rules')), { path: '^shared/(?!result/|domain/|rules/)' }),
    rule('shared-bureau-looks-down', 'bureau/ imports domain/ and result/.', source(shared('bureau')), { path: '^shared/(?!result/|domain/|bureau/)' }),

    rule('renderer-is-a-page', 'renderer/ reaches the processes by window.api alone.', source('^renderer/'), { path: '^(electron|build|test)/' }),
    rule('renderer-has-no-node', 'renderer/ runs in a sandboxed page.', source('^renderer/'), { dependencyTypes: ['core'] }),
    rule('features-stand-alone', 'A window imports ui/, api/ and its own folder.', source('^renderer/features/([^/]+)/'), { path: '^renderer/(features|app)/', pathNot: '^renderer/features/$1/' }),
    rule('ui-is-props-and-events', 'ui/ knows no window and no data.', source('^renderer/ui/'), { path: '^renderer/(features|app|api)/' }),
    rule('api-knows-no-window', 'api/ is below the windows.', source('^renderer/api/'), { path: '^renderer/(features|app|ui)/' }),

    rule('electron-draws-nothing', 'electron/ never imports renderer/.', source('^electron/'), { path: '^(renderer|build|test)/' }),
    rule('entries-are-roots', 'electron/entry/ is imported by nobody.', {}, { path: '^electron/entry/' }),
    rule('preload-is-thin', 'The preload imports the bridge and nothing else.', source('^electron/entry/preload'), { path: '^(electron|shared|renderer)/', pathNot: '^electron/ipc/' }),
    rule('main-is-a-gate', 'main/ imports ipc, settings and platform; never what works on data.', source(electron('main')), { path: '^electron/', pathNot: electron('main', 'ipc', 'settings', 'platform') }),
    rule('main-knows-the-contract', 'Of shared/, main/ needs the contract and the words for failures.', source(electron('main')), { path: '^shared/', pathNot: shared('ipc', 'result', 'i18n') }),
    rule('engine-is-a-node-library', 'engine/ imports the folders that work on data, and platform.', source(electron('engine')), { path: '^electron/', pathNot: electron('engine', 'db', 'outbox', 'bureau', 'workbook', 'document', 'platform') }),
    rule('libraries-stand-alone', 'db, bureau, workbook, document import platform and never each other.', source('^electron/(db|bureau|workbook|document)/'), { path: '^electron/', pathNot: '^electron/($1|platform)/' }),
    rule('outbox-is-below-the-engine', 'outbox/ imports db, bureau and platform.', source(electron('outbox')), { path: '^electron/', pathNot: electron('outbox', 'db', 'bureau', 'platform') }),
    rule('db-knows-the-domain', 'Of shared/, db/ needs domain and result.', source(electron('db')), { path: '^shared/', pathNot: shared('domain', 'result') }),
    rule('document-knows-the-domain', 'Of shared/, document/ needs domain and result.', source(electron('document')), { path: '^shared/', pathNot: shared('domain', 'result') }),
    rule('workbook-knows-the-domain', 'Of shared/, workbook/ needs domain and result.', source(electron('workbook')), { path: '^shared/', pathNot: shared('domain', 'result') }),
    rule('bureau-knows-its-contract', 'Of shared/, bureau/ needs its contract, domain and result.', source(electron('bureau')), { path: '^shared/', pathNot: shared('domain', 'result', 'bureau') }),
    rule('platform-is-the-ground', 'platform/ imports nothing of electron/ but itself.', source(electron('platform')), { path: '^electron/(?!platform/)' }),
    rule('settings-stand-alone', 'settings/ imports platform.', source(electron('settings')), { path: '^electron/', pathNot: electron('settings', 'platform') }),
    rule('ipc-is-a-line', 'ipc/ imports the contract and platform.', source(electron('ipc')), { path: '^electron/', pathNot: electron('ipc', 'platform') }),
    rule('practice-is-another-world', 'practice/ imports shared/ alone.', source(electron('practice')), { path: '^electron/', pathNot: electron('practice') }),
    rule('practice-is-started-by-entries', 'practice/ is imported by entry/ and tests alone.', source('^(electron|renderer|shared)/', ['^electron/(practice|entry)/']), { path: electron('practice') }),

    // A handle may be passed on to the engine and the outbox, so they may name its type; only db/ opens a database.
    onlyImporter(['better-sqlite3', 'better-sqlite3-multiple-ciphers'], ['^electron/db/', '^electron/practice/store'], { dependencyTypesNot: ['type-only'] }),
    rule('type-of-better-sqlite3', 'The type of a database handle: only in db/, engine/, outbox/ and practice/store.', source('^(electron|renderer|shared)/', ['^electron/(db|engine|outbox)/', '^electron/practice/store']), {
      path: packages('better-sqlite3', 'better-sqlite3-multiple-ciphers'),
    }),
    onlyImporter(['axios'], ['^electron/bureau/']),
    onlyImporter(['exceljs', '@e965/xlsx'], ['^electron/workbook/']),
    onlyImporter(['@cantoo/pdf-lib', 'fontkit', 'qrcode-generator'], ['^electron/document/']),
    onlyImporter(['electron-store'], ['^electron/settings/']),
    onlyImporter(['fastify'], ['^electron/practice/']),
    rule('only-importer-of-electron', 'electron: only in main/, ipc/, settings/ and the entries of main and preload', source('^(electron|renderer|shared)/', ['^electron/(main|ipc|settings)/', String.raw`^electron/entry/(main|preload)\.ts$`]), {
      path: packages('electron'),
    }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
}
