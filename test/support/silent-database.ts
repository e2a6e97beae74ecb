import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A way to a database that can fall silent: connections stay open and new ones are taken, but no answer comes through. */
export interface SilentDatabase {
  readonly url: string;
  fallSilent(): void;
  speak(): void;
  close(): Promise<void>;
}

export async function silentDatabase(behind: string): Promise<SilentDatabase> {
  const { hostname, port } = new URL(behind);
  const url = new URL(behind);
  const answers = new Set<Socket>();
  let isSilent = false;
  const server = createServer((asking) => {
    const answering = connect(Number(port), hostname);
    answers.add(answering);
    asking.pipe(answering);
    answering.on('data', (data) => asking.write(data));
    if (isSilent) answering.pause();
    asking.on('error', () => undefined).on('close', () => answering.destroy());
    answering.on('error', () => undefined).on('close', () => answers.delete(answering) && asking.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const all = (doing: 'pause' | 'resume' | 'destroy'): void => answers.forEach((answering) => answering[doing]());
  return {
    url: url.href,
    fallSilent: () => ((isSilent = true), all('pause')),
    speak: () => ((isSilent = false), all('resume')),
    close: () => (all('destroy'), new Promise((done) => server.close(() => done()))),
  };
}
