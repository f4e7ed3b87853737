import { createApp } from 'vue'
import App from './App.vue'
import { login, signedIn } from './lib/auth'
import { loadDelegations } from './lib/delegations'
import { loadDirectory } from './lib/directory'
import { t } from './lib/lang'
import { loadSettings } from './lib/settings'
import { startTheme } from './lib/theme'
import { loadToday } from './lib/today'
import { makeRouter } from './router'
import './styles.css'

startTheme()

/** Signs in before anything is shown; without the issuer it says so and offers to try again. */
async function start(): Promise<void> {
  await loadSettings()
  if (location.pathname !== '/console/signed-in') {
    await login()
    return
  }
  const place = await signedIn()
  history.replaceState(null, '', place)
  await Promise.allSettled([loadDirectory(), loadToday(), loadDelegations()])
  createApp(App).use(makeRouter()).mount('#app')
}

function failed(): void {
  const root = document.getElementById('app')
  if (root === null) {
    return
  }
  const main = document.createElement('main')
  const heading = document.createElement('h1')
  heading.textContent = t('暂时不能登录', 'You cannot sign in at the moment')
  const text = document.createElement('p')
  text.textContent = t('登录服务没有应答，请稍后重试。', 'The sign-in service does not answer; try again in a while.')
  const again = document.createElement('button')
  again.textContent = t('重试', 'Try again')
  again.addEventListener('click', () => {
    location.assign('/console/cases')
  })
  main.className = 'card'
  main.append(heading, text, again)
  root.replaceChildren(main)
}

start().catch(failed)
