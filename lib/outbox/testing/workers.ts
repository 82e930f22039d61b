import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { programFile } from '#lib/run/program.mjs';

const PROGRAM = 'lib/outbox/testing/worker.ts';

/** Processes that do the outbox's work, each with the real environment of this one. */
export interface Workers {
  /** Those that live, as the ledger names them: see `isOf`. */
  readonly pids: () => number[];
  /** Ends one of them at once, as a crash would. Returns when it is gone. @param which counts from 0, round and round */
  kill(which: number): Promise<number>;
  /** Puts another in the place of one that was killed. */
  add(): void;
  close(): Promise<void>;
}

/** @param smtpUrl where they send */
export async function startWorkers(count: number, smtpUrl: string): Promise<Workers> {
  const program = await programFile(PROGRAM);
  const living = new Map<number, ChildProcess>();
  let said = '';
  let over = false;
  const environment = {
    ...process.env,
    ...{ SMTP_URL: smtpUrl, MAIL_FROM: 'status@example.com', LOG_LEVEL: 'warn' },
  };

  function add(): void {
    const child = spawn(process.execPath, [program], {
      env: environment,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    living.set(child.pid!, child);
    child.once('exit', (code, signal) => {
      living.delete(child.pid!);
      // Nobody asked it to end. Thrown from an event this fails the test with what it said.
      if (!over && signal !== 'SIGKILL') throw new Error(`A worker ended with ${code ?? signal}:\n${said}`);
    });
  }
  for (let n = 0; n < count; n += 1) add();

  return {
    pids: () => [...living.keys()],
    async kill(which) {
      const [pid, child] = [...living][which % living.size]!;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      return pid;
    },
    add,
    async close() {
      over = true;
      await Promise.all(
        [...living.values()].map((child) => {
          const gone = once(child, 'exit');
          child.kill('SIGKILL');
          return gone;
        }),
      );
    },
  };
}
