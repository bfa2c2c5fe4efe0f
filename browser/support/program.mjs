// Starts the built program on a free port with a folder of its own, kills it, starts it again.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const READY_WITHIN_MS = 60_000;
const STOPPED_WITHIN_MS = 10_000;
const LOG_LINES_MAX = 400;

/** What the program prints for people, told apart by its path. */
const DEMO = { coach: '/aanmelden/', join: '/mee/', wall: '/scherm/' };
const LINKS = { ...DEMO, firstRun: '/eerste-keer' };

/** `driehoek demo`: ready when its three links are printed and it answers. */
export function startDemo(options = {}) {
  return start({ command: 'demo', wanted: Object.keys(DEMO), ...options });
}

/** `driehoek serve` on an empty folder, for flows that begin where a school begins. */
export function startServe(options = {}) {
  return start({ command: 'serve', wanted: ['firstRun'], ...options });
}

/**
 * `host` is another address of this computer, for a flow that comes in over the network; `name` is
 * what it is called there, when the address has a name; `settings` is what stands in
 * `driehoek.toml`.
 */
async function start(options) {
  const { command, wanted, args = [], env = {}, host = '127.0.0.1', name, settings } = options;
  const file = programFile();
  const folder = await mkdtemp(path.join(tmpdir(), 'driehoek-flow-'));
  if (settings) {
    const data = path.join(folder, command === 'demo' ? 'demo-data' : 'data');
    await mkdir(data);
    await writeFile(path.join(data, 'driehoek.toml'), settings);
  }
  const program = new Program({ file, command, args, env, folder, host, name, port: await freePort(host) });
  try {
    await program.start(wanted);
    return program;
  } catch (error) {
    await program.remove();
    throw error;
  }
}

class Program {
  /** Printed links: `coach`, `join` and `wall`, or `firstRun`; the latest of each. */
  links = {};
  #settings;
  #child;
  #log = [];

  constructor(settings) {
    this.#settings = settings;
  }

  get origin() {
    const { host, name, port } = this.#settings;
    return `http://${name ?? host}:${port}`;
  }

  /** The folder it runs in; all its data is there. */
  get folder() {
    return this.#settings.folder;
  }

  /** Everything it said, for when a flow fails. */
  get log() {
    return this.#log.join('\n');
  }

  /** Starts on the same port and in the same folder as before; `wanted` are links to wait for. */
  async start(wanted = []) {
    const { file, command, args, env, folder, host, name, port } = this.#settings;
    const called = name ? { DRIEHOEK_PUBLIC_URL: this.origin } : {};
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith('DRIEHOEK_'));
    const child = spawn(file, [command, '--listen', `${host}:${port}`, ...args], {
      cwd: folder,
      env: { ...Object.fromEntries(own), ...called, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    child.ended = new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
      child.once('error', (error) => resolve(error.message));
    });
    process.once('exit', () => child.kill('SIGKILL'));
    eachLine(child.stdout, (line) => this.#heard(line));
    eachLine(child.stderr, (line) => this.#heard(line));
    await this.#ready(child, wanted);
  }

  /** Ends it without warning, as a power cut would. */
  async kill() {
    this.#child.kill('SIGKILL');
    await this.#child.ended;
  }

  /** Kills it and starts it again on the same data. */
  async restart() {
    await this.kill();
    await this.start();
  }

  /** Asks it to stop, as an operator would, and tells how it ended. */
  async stop() {
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), STOPPED_WITHIN_MS);
    const how = await this.#child.ended;
    clearTimeout(timer);
    return how;
  }

  /** Ends it and takes its folder away. */
  async remove() {
    await this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  #heard(line) {
    this.#log.push(line);
    if (this.#log.length > LOG_LINES_MAX) this.#log.shift();
    for (const [word] of line.matchAll(/https?:\/\/[^\s"'<>]+/g)) {
      for (const [name, prefix] of Object.entries(LINKS)) {
        if (new URL(word).pathname.startsWith(prefix)) this.links[name] = word;
      }
    }
  }

  async #ready(child, wanted) {
    let ended;
    child.ended.then((how) => (ended = how));
    const missing = () => wanted.filter((name) => !this.links[name]);
    for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await pause(50)) {
      if (ended) throw new Error(`the program ended at once (${ended}):\n${this.log}`);
      if (missing().length === 0 && (await answers(`${this.origin}/status`))) return;
    }
    const what = missing().length > 0 ? `no link was printed for ${missing()}` : 'it does not answer';
    throw new Error(`the program is not ready: ${what}. It said:\n${this.log}`);
  }
}

/** The program that the flows try, for what it does without serving. */
export function programFile() {
  const target = path.resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target');
  const file = process.env.DRIEHOEK_PROGRAM ?? path.join(target, 'debug', 'driehoek');
  if (!existsSync(file)) throw new Error(`${file} is not there: run cargo build --workspace first`);
  return file;
}

function freePort(host) {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function eachLine(stream, heard) {
  let rest = '';
  stream.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    lines.forEach(heard);
  });
}

async function answers(address) {
  try {
    const res = await fetch(address, { signal: AbortSignal.timeout(2000) });
    await res.arrayBuffer();
    return res.ok;
  } catch {
    return false;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
