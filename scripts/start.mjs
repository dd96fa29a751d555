// npm start: from an empty clone to a running Khéo, and every start after that.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { ensureInstalled, node, repository, toolEnvironment, turbo } from './install.mjs';
import { startService } from './service.mjs';
import { AlreadyTold, bilingual, bold, faint, runMain, secondsSince, step, Stop } from './terminal.mjs';

const began = Date.now();

await runMain(async () => {
  // Before anything takes time. A value that is no number is judged below, with all the others.
  await checkPort('API_PORT', Number(process.env.API_PORT || 4000));
  await checkPort('PORTAL_PORT', Number(process.env.PORTAL_PORT || 3000));
  await ensureInstalled();
  await turboOrStop(['generate']);
  const environment = await readEnvironment();
  // What the two applications must agree on and nobody needs to choose.
  process.env.API_URL ||= `http://127.0.0.1:${environment.apiPort}`;
  process.env.KHEO_VISITS_SECRET ||= randomBytes(24).toString('hex');
  // Somebody watches: only what went wrong. A service keeps every line.
  if (process.stdout.isTTY) process.env.LOG_LEVEL ||= 'warn';
  await step(bilingual('Dựng ứng dụng', 'Building the applications'), () => turboOrStop(['build']));
  return serve(environment);
});

/** @param {string[]} tasks */
async function turboOrStop(tasks) {
  if ((await turbo(tasks, { quiet: true })) !== 0) {
    throw new Stop('Không dựng được ứng dụng, lý do ở trên.', 'The applications could not be built; see above.');
  }
}

/** @param {{ apiPort: number, portalPort: number, publicUrl: string, adminUrl: string }} environment */
async function serve({ apiPort, portalPort, publicUrl, adminUrl }) {
  /** @type {{ email: string, password: string } | undefined} */
  let firstAdministrator;
  /** @type {import('./service.mjs').Service[]} */
  const services = [];
  const signalled = untilSignal();
  try {
    const running = step(bilingual('Khởi động', 'Starting'), async () => {
      const api = startService({
        workspace: 'apps/api',
        port: apiPort,
        onMessage(message) {
          if (message.kheo === 'progress') console.log(faint(`  ${message.step}`));
          if (message.kheo === 'first-administrator') firstAdministrator = /** @type {any} */ (message);
        },
      });
      services.push(api);
      await Promise.race([api.ready, api.ended]);
      const portal = startService({ workspace: 'apps/portal', port: portalPort });
      services.push(portal);
      await Promise.race([portal.ready, portal.ended]);
    });
    if ((await Promise.race([running, signalled])) === 'stop') return 0;
    printWelcome({ publicUrl, adminUrl, firstAdministrator });
    await Promise.race([signalled, ...services.map((service) => service.ended)]);
    return 0;
  } finally {
    // The portal first: it still answers from the API while it drains. The API stops PostgreSQL.
    const [api, portal] = services;
    await portal?.stop(1500);
    await api?.stop(3500);
  }
}

/** @param {{ publicUrl: string, adminUrl: string, firstAdministrator?: { email: string, password: string } }} facts */
function printWelcome({ publicUrl, adminUrl, firstAdministrator }) {
  console.log(`
${bold(bilingual('Khéo đã sẵn sàng', 'Khéo is ready'))} (${secondsSince(began)})
  Cổng thông tin | Portal   ${publicUrl}
  Biên tập | Editors        ${adminUrl}/admin
  GraphQL                   ${adminUrl}/graphql`);
  if (firstAdministrator !== undefined) {
    console.log(`
${bold(bilingual('Quản trị viên đầu tiên', 'First administrator'))} (${bilingual('chỉ in một lần, hãy ghi lại', 'printed only once, note it down')})
  ${bilingual('Thư điện tử', 'E-mail')}      ${firstAdministrator.email}
  ${bilingual('Mật khẩu', 'Password')}    ${firstAdministrator.password}`);
  }
  console.log(`\n${faint(bilingual('Ctrl-C để dừng', 'Ctrl-C stops it'))}`);
}

/** @returns {Promise<'stop'>} */
function untilSignal() {
  return new Promise((resolve) => {
    // `on`, not `once`: npm passes a Ctrl-C on that the terminal has already sent us.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => resolve('stop'));
    // npm that is killed cannot pass anything on; then this script belongs to another parent.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => {
      if (process.ppid !== parent) resolve('stop');
    }, 500).unref();
  });
}

/** The API's own parser judges the variables; its messages are printed as they are. */
async function readEnvironment() {
  const output = await new Promise((resolve, reject) => {
    execFile(
      node,
      ['apps/api/src/cli/cli.ts', 'environment'],
      { cwd: repository, env: toolEnvironment() },
      (error, stdout, stderr) => {
        process.stderr.write(stderr);
        if (error === null) resolve(stdout);
        else reject(new AlreadyTold());
      },
    );
  });
  return JSON.parse(output);
}

/** @param {string} variable @param {number} port */
async function checkPort(variable, port) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
  if (code === 'EADDRINUSE') {
    throw new Stop(
      `Cổng ${port} đang có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt ${variable} thành một cổng khác, ví dụ ${variable}=${port + 100} npm start.`,
      `Port ${port} is in use by another program. Stop it, or set ${variable} to another port, for example ${variable}=${port + 100} npm start.`,
    );
  }
  if (code === 'EACCES') {
    throw new Stop(
      `Không có quyền mở cổng ${port}. Hãy đặt ${variable} thành một cổng từ 1024 trở lên và đặt máy chủ proxy phía trước.`,
      `No permission to open port ${port}. Set ${variable} to a port from 1024 up and put a reverse proxy before it.`,
    );
  }
}
