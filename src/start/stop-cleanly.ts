type Stop = () => Promise<unknown>;

/** Ends the process in order on Ctrl-C or SIGTERM: the application first, then the parts it stands on. */
export function stopCleanly(stopParts: Stop): { first(stop: Stop): void } {
  const stops: Stop[] = [stopParts];
  let isStopping = false;
  const stop = async (): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    for (const each of stops) await each().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  return { first: (each) => void stops.unshift(each) };
}
