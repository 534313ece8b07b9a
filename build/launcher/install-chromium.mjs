import { existsSync } from 'node:fs'
import { findChromiumBinary } from '../host/chromium-binary.mjs'
import { isInstalled } from './project.mjs'
import { run } from './run.mjs'
import { giveUp, say } from './say.mjs'

const isDebian = () => existsSync('/usr/bin/apt-get')
const isRoot = () => process.getuid?.() === 0

/** @param {readonly string[]} packages */
async function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, stdio: ['ignore', 2, 2] })
  if ((await install()) === 0) return true
  // Fresh machines have no package lists yet.
  return (await run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] })) === 0 && (await install()) === 0
}

/** The one command that a person can run where we may not. */
function commandFor(/** @type {readonly string[]} */ packages) {
  if (isDebian()) return `sudo apt-get install -y ${packages.join(' ')}`
  if (isInstalled('dnf')) return 'sudo dnf install -y chromium google-noto-sans-cjk-fonts poppler-utils qpdf'
  if (process.platform === 'darwin') return 'brew install --cask chromium'
  if (process.platform === 'win32') return 'winget install Google.Chrome'
  return 'install Chromium and a Chinese font with your package manager'
}

/**
 * Installs Chromium and a Chinese font where that is ours to do (Debian, as root).
 * @returns {Promise<string>} the program
 */
export async function installChromium() {
  const packages = ['chromium', 'fonts-noto-cjk']
  if (isDebian() && isRoot()) {
    say('正在安装 Chromium 和中文字体(约 20 秒)…', 'installing Chromium and a Chinese font')
    await aptInstall(packages)
  }
  const found = findChromiumBinary()
  if (found) return found
  return giveUp(
    `没有找到 Electron,也没有找到 Chromium / Chrome / Edge。请运行:\n    ${commandFor(packages)}\n  或把浏览器的路径写在环境变量 CHROMIUM 里,再运行同样的命令。`,
    'Neither Electron nor Chromium, Chrome or Edge was found. Run the command above, or set CHROMIUM to the path of a browser.',
  )
}

/**
 * What the tests look at pages and PDFs with: without a Chinese font pictures show boxes.
 * @param {readonly { program: string, package: string }[]} tools
 */
export async function ensureTestTools(tools) {
  const missing = tools.filter((tool) => !isInstalled(tool.program)).map((tool) => tool.package)
  if (process.platform === 'linux' && !(await hasChineseFont())) missing.push('fonts-noto-cjk')
  if (missing.length === 0) return
  if (isDebian() && isRoot()) {
    say(`正在安装测试用的工具:${missing.join(' ')}…`, 'installing what the tests look with')
    if (await aptInstall(missing)) return
  }
  giveUp(`测试还需要:${missing.join('、')}。请运行:\n    ${commandFor(missing)}\n  再运行 npm test。`, 'The tests need these; run the command above and then npm test again.')
}

async function hasChineseFont() {
  if (!isInstalled('fc-list')) return true
  return (await run('sh', ['-c', 'fc-list :lang=zh-cn | grep -q .'], { stdio: 'ignore' })) === 0
}
