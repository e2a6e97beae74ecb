type Stop = () => Promise<unknown>;

export interface CleanStop {
  readonly hasBegun: boolean;
  /** Adds what is to be stopped before everything named so far. */
  first(stop: Stop): void;
  /** Does a part of the start that is not cut off: a stop waits for it, and afterwards nothing more is begun. */
  step<T>(work: () => Promise<T>): Promise<T>;
}

/** Kubernetes and Docker give a process between 10 and 30 seconds; a step that takes longer is cut off after all. */
const waitsForStepMs = 8_000;

/** Ends the process in order on Ctrl-C or SIGTERM: the application first, then the parts it stands on. */
export function stopCleanly(stopParts: Stop): CleanStop {
  const stops: Stop[] = [stopParts];
  let hasBegun = false;
  let running: Promise<unknown> = Promise.resolve();
  const stop = async (): Promise<void> => {
    if (hasBegun) return;
    hasBegun = true;
    await Promise.race([running.catch(() => undefined), new Promise((done) => setTimeout(done, waitsForStepMs))]);
    for (const each of stops) await each().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    process.exit(0);
  };
  const goOn = (): void => {
    if (hasBegun) throw new Error('Gangway is stopping.');
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  return {
    get hasBegun() {
      return hasBegun;
    },
    first: (each) => void stops.unshift(each),
    step: async (work) => {
      goOn();
      const result = work();
      running = result;
      await result;
      goOn();
      return result;
    },
  };
}
