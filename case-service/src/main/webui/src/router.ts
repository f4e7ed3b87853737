import { createRouter, createWebHistory, type Router } from 'vue-router'
import Worklist from './pages/Worklist.vue'

/** Made when the address is the reader's own again, after signing in. */
export function makeRouter(): Router {
  return createRouter({
  history: createWebHistory('/console/'),
  routes: [
    { path: '/', redirect: '/cases' },
    { path: '/cases', name: 'cases', component: Worklist },
    { path: '/cases/:id', name: 'case', component: () => import('./pages/CasePage.vue'), props: true },
    { path: '/counter', name: 'counter', component: () => import('./pages/Counter.vue') },
    { path: '/desk', name: 'desk', component: () => import('./pages/Desk.vue') },
    { path: '/delegations', name: 'delegations', component: () => import('./pages/Delegations.vue') },
    { path: '/postings', name: 'postings', component: () => import('./pages/Postings.vue') },
    { path: '/statistics/:part(work|report|register|platform|import)?', name: 'statistics', component: () => import('./pages/Statistics.vue'), props: true },
    { path: '/administration/:part(calendar|settings|templates|people|blocked)?', name: 'administration', component: () => import('./pages/Administration.vue'), props: true },
    { path: '/:rest(.*)*', name: 'nowhere', component: () => import('./pages/Nowhere.vue') },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})
}
