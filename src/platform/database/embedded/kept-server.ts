import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { lastWords, stopServer } from './server-process.js';
import type { WatchedServer } from './running-server.js';
import { startServer } from './server-start.js';
import type { Folder } from './server-start.js';
import { mostTries, pauseAfter } from './tries.js';

/** How a server that ended without having been asked to is started again. */
export interface KeepingOptions {
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears that the server had ended, and is up again. */
  readonly whenUpAgain?: () => void;
  /** Hears that the server does not stay up, and that nobody tries any more. */
  readonly whenLost?: (why: Error) => void;
  /** The pause after the first try, where not the usual one. */
  readonly firstPauseInMs?: number;
}

/** Whoever ran that long may fall again, and is not taken for one that never stays up. */
const staysUpAfterMs = 60_000;

/**
 * Keeps a server there until it is stopped. Should it be killed or crash, it is started again on the same port, so that
 * every address of it stays true. PostgreSQL refuses while a process of the one before still holds the memory they shared.
 */
export class KeptServer {
  private readonly stopping = new AbortController();
  private readonly keeping: Promise<void>;
  private stopped: Promise<void> | undefined;
  /** Null from when it ended until it is up again. */
  private current: WatchedServer | null = null;
  private tries = 0;

  constructor(
    server: WatchedServer,
    private readonly folder: Folder,
    private readonly options: KeepingOptions,
    private readonly urlOf: (port: number) => string,
  ) {
    this.keeping = this.keep(server);
  }

  /** Ends it for good, also while it is being started again. */
  stop(): Promise<void> {
    return (this.stopped ??= this.stopInOrder());
  }

  private async stopInOrder(): Promise<void> {
    this.stopping.abort();
    await this.keeping;
    // The watcher goes first: it must never signal a number that meanwhile belongs to another process.
    this.current?.watcher.kill('SIGKILL');
    if (this.current) await stopServer(this.current, this.folder.cluster);
    rmSync(this.folder.owner, { force: true });
  }

  private async keep(first: WatchedServer): Promise<void> {
    const { signal } = this.stopping;
    const isAsked = new Promise<void>((asked) => signal.addEventListener('abort', () => asked()));
    for (let server: WatchedServer | null = first; server; server = await this.startAgain(server)) {
      this.current = server;
      writeFileSync(this.folder.owner, `${process.pid} ${server.pid}`);
      const upSince = Date.now();
      await Promise.race([server.ended, isAsked]);
      if (signal.aborted) return;
      server.watcher.kill('SIGKILL');
      this.current = null;
      if (Date.now() - upSince > staysUpAfterMs) this.tries = 0;
    }
  }

  /** @returns null when there is to be no server any more */
  private async startAgain({ port }: WatchedServer): Promise<WatchedServer | null> {
    const { signal } = this.stopping;
    for (; this.tries < mostTries; this.tries += 1) {
      try {
        if (this.tries > 0) await delay(pauseAfter(this.tries, this.options.firstPauseInMs), undefined, { signal });
        const server = await startServer(this.folder, { port, settings: this.options.settings, isAgain: true, signal }, this.urlOf);
        this.tries += 1;
        this.options.whenUpAgain?.();
        return server;
      } catch {
        // What it said stands in its log, whose end is told when the tries are over.
        if (signal.aborted) return null;
      }
    }
    rmSync(this.folder.owner, { force: true });
    this.options.whenLost?.(new Error(`PostgreSQL ended by itself and does not stay up. What it said last:\n${lastWords(this.folder.log)}`));
    return null;
  }
}
