/**
 * Does work that holds a lease, and renews the lease meanwhile: a lease is short so that a dead process is noticed soon,
 * and the work may take longer. The timer starts outside any transaction, so a renewal never joins the work's own.
 * @param everyMs well below the time the lease lasts
 */
export async function whileRenewing<T>(everyMs: number, renew: () => Promise<unknown>, work: () => Promise<T>): Promise<T> {
  // A renewal that fails costs at most the lease, and the fencing token then refuses what was done under it.
  const timer = setInterval(() => void renew().catch(() => undefined), everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
