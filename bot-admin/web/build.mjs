// Builds the pages into the application's class path, and does nothing at all when nothing changed: Maven calls this in every
// build. Plain Node, no dependency, so that it runs before `npm ci` did.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = dirname(fileURLToPath(import.meta.url))
const target = join(web, '..', 'target')
const stamp = join(target, 'web.stamp')
const lockStamp = join(web, 'node_modules', '.lock-stamp')
const { engines, workspaces } = JSON.parse(readFileSync(join(web, 'package.json'), 'utf8'))
const IGNORED = new Set(['node_modules', 'dist', 'e2e', 'test', '.vite'])

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The pages need Node ${engines.node}; this is ${process.version}. Or build without them: -Dskip.web=true`)
  process.exit(1)
}

const sources = hashOf(filesUnder(web))
const built = workspaces.every((name) => existsSync(join(target, 'classes', 'static', name, 'index.html')))
if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) process.exit(0)

const lock = hashOf([join(web, 'package-lock.json')])
if (!existsSync(lockStamp) || readFileSync(lockStamp, 'utf8') !== lock) {
  npm('ci', '--prefer-offline')
  writeFileSync(lockStamp, lock)
}
rmSync(stamp, { force: true })
npm('run', 'build', '--silent')
mkdirSync(target, { recursive: true })
writeFileSync(stamp, sources)

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !IGNORED.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [path]
    })
    .sort()
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(web, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

/** Quiet unless it fails. */
function npm(...args) {
  // npm is a script on Windows; everywhere else it is found on the path like any program.
  const done = spawnSync('npm', args, { cwd: web, encoding: 'utf8', shell: process.platform === 'win32' })
  if (done.status === 0) return
  console.error(done.error ? `npm could not be started: ${done.error.message}` : `${done.stdout}\n${done.stderr}`)
  process.exit(done.status ?? 1)
}
