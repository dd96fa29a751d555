import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { node, repository, toolEnvironment } from './install.mjs'
import { AlreadyTold, bilingual, red, Stop } from './terminal.mjs'

/** A program that ends so (EX_CONFIG of sysexits.h) has said what is wrong; starting it again would change nothing. */
const badConfiguration = 78
/** A program that ends sooner than this after it was ready has failed; one that ran longer was only unlucky. */
const steadyAfter = 3000
const failuresAllowed = 5

/**
 * One application: started, watched, started again when it dies, stopped.
 * @typedef {{ ready: Promise<void>, ended: Promise<never>, stop: (patience: number) => Promise<void> }} Service
 */

/**
 * Starts a workspace by the `start` script of its package.json, directly and not through npm, so
 * that signals reach it. Its messages (see apps/api/src/main.ts) go to `onMessage`.
 * @param {{ workspace: string, port: number, onMessage?: (message: Record<string, unknown>) => void }} options
 * @returns {Service}
 */
export function startService({ workspace, port, onMessage = () => {} }) {
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child
  let stopping = false
  let failures = 0
  const { promise: ready, resolve: nowReady } = withResolvers()
  const { promise: ended, reject: giveUp } = withResolvers()
  // Both are awaited by start.mjs, but perhaps later than they are settled.
  ended.catch(() => {})

  async function keepRunning() {
    while (!stopping) {
      const { code, livedOn } = await runOnce()
      if (stopping) return
      if (code === badConfiguration) return giveUp(new AlreadyTold())
      failures = livedOn ? 1 : failures + 1
      if (failures > failuresAllowed) {
        return giveUp(new Stop(`${workspace} dừng ${failures} lần liên tiếp, xem nhật ký ở trên.`, `${workspace} ended ${failures} times in a row; see the log above.`))
      }
      console.error(red(bilingual(`${workspace} dừng bất thường (${code}), đang chạy lại.`, `${workspace} ended unexpectedly (${code}); starting it again.`)))
      await sleep(failures === 1 ? 100 : 1000)
    }
  }

  async function runOnce() {
    const [, ...args] = startCommand(workspace)
    const started = spawn(node, args, {
      cwd: path.join(repository, workspace),
      env: toolEnvironment(),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Its own session: Ctrl-C reaches only this script, which then stops things in order.
      detached: true,
    })
    child = started
    started.on('message', (message) => {
      if (typeof message === 'object' && message !== null) onMessage({ ...message })
    })
    let readyAt = Infinity
    void untilReady(port, started).then((isReady) => {
      if (!isReady) return
      readyAt = Date.now()
      nowReady(undefined)
    })
    const [code, signal] = await once(started, 'exit')
    return { code: signal ?? code, livedOn: Date.now() - readyAt > steadyAfter }
  }

  /** @param {number} patience */
  async function stop(patience) {
    stopping = true
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    const timer = setTimeout(() => child?.kill('SIGKILL'), patience)
    await exit
    clearTimeout(timer)
  }

  keepRunning().catch(giveUp)
  return { ready, ended, stop }
}

/** Waits until /readyz answers 200; false when the program ends before that. @param {number} port @param {import('node:child_process').ChildProcess} child */
async function untilReady(port, child) {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok === true) return true
    await sleep(100)
  }
  return false
}

/** @param {string} workspace @returns {string[]} */
function startCommand(workspace) {
  const { scripts } = JSON.parse(readFileSync(path.join(repository, workspace, 'package.json'), 'utf8'))
  const words = String(scripts.start).split(' ')
  if (words[0] !== 'node') throw new Error(`${workspace}: the start script must begin with node`)
  return words
}

/** Promise.withResolvers came with Node 22. */
function withResolvers() {
  /** @type {(value: any) => void} */
  let resolve = () => {}
  /** @type {(reason: unknown) => void} */
  let reject = () => {}
  const promise = new Promise((yes, no) => { resolve = yes; reject = no })
  return { promise, resolve, reject }
}
