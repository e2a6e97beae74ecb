/** Stops the PostgreSQL of this run. A run that is killed before it gets here loses its server all the same: see `watchOverServer`. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.gangwayTestServer?.stop();
}
