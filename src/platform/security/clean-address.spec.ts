import express from 'express';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cleanAddress } from './clean-address.js';

const app = express()
  .use(cleanAddress)
  .use((req, res) => void res.send(req.url));

describe('an address with a bare question mark', () => {
  let server: Server;

  beforeAll(async () => {
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Node's own request sends the path as it is; whatever takes a whole address drops a bare "?" before it leaves. */
  async function ask(method: string, path: string): Promise<IncomingMessage> {
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => request({ port, method, path }, resolve).once('error', reject).end());
    return answer.resume();
  }

  it.each([['/contracts/1/review?', '/contracts/1/review'], ['/?', '/']])('%s leads to %s', async (asked, clean) => {
    const answer = await ask('GET', asked);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, clean]);
  });

  it.each(['/jobs', '/jobs?q=', '/jobs??', '//elsewhere.example?', '/\\elsewhere.example?'])('%s is left as it is', async (asked) => {
    expect((await ask('GET', asked)).statusCode).toBe(200);
  });

  it('is left alone where something is posted', async () => {
    expect((await ask('POST', '/contracts/1/review?')).statusCode).toBe(200);
  });
});
