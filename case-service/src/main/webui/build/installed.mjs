// Installs again when package-lock.json is not the one that node_modules was made from; otherwise needs no network.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const mark = 'node_modules/.installed-from'
const lock = existsSync('package-lock.json')
  ? createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  : ''

if (process.argv[2] === 'mark') {
  if (existsSync('node_modules')) {
    writeFileSync(mark, lock)
  }
} else if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  execSync('npm ci', { stdio: 'inherit' })
}
