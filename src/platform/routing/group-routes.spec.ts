import { get } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { groupRoutes } from './group-routes.js';

/** Answers with the number of the route that was reached and what it found in the path. */
function anApp(): express.Express {
  const app = express();
  app.use((_req, res, next) => (res.setHeader('X-Before', 'yes'), next()));
  const routes = ['/', '/jobs', '/jobs/new', '/jobs/:id', '/:word/early', '/rooms/:id', '/Rooms/:id/files', '/:word', '/jobs/:id/late'];
  routes.forEach((path, index) => app.get(path, (req, res) => void res.send(`${index} ${Object.values(req.params).join()} ${req.baseUrl}${req.url}`)));
  app.post('/jobs', (_req, res) => void res.send('posted'));
  app.use((_req, res) => void res.status(404).send('nothing'));
  return app;
}

describe('routes in groups', () => {
  const servers: Server[] = [];
  const start = async (app: express.Express): Promise<string> => {
    const server = app.listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterAll(() => servers.forEach((server) => server.close()));

  const paths = ['/', '/jobs', '/JOBS', '/jobs/', '/jobs/new', '/jobs/7?x=/rooms', '/jobs/early', '/rooms/early', '/rooms/7', '/rooms/7/files', '/x', '/x/early', '/x/late', '/jobs/7/late', '//jobs', '/%6aobs', '/jobs/%E0', '/constructor', '/__proto__'];
  const raw = (url: string, path: string, method: string): Promise<string> =>
    new Promise((resolve, reject) => {
      get(url, { path, method }, (res) => {
        let text = '';
        res.on('data', (piece: Buffer) => (text += piece.toString())).on('end', () => resolve(JSON.stringify([res.statusCode, res.headers['x-before'], res.headers.allow, res.statusCode === 400 ? '' : text])));
      }).once('error', reject);
    });

  it('answer every request as they did one after another', async () => {
    const [plain, grouped] = [anApp(), anApp()];
    groupRoutes(grouped);
    expect(grouped.router.stack).toHaveLength(3);
    const [one, other] = [await start(plain), await start(grouped)];
    for (const path of paths) for (const method of ['GET', 'HEAD', 'POST']) expect([method, path, await raw(other, path, method)]).toEqual([method, path, await raw(one, path, method)]);
    expect(await raw(other, '/jobs', 'OPTIONS')).toEqual(await raw(one, '/jobs', 'OPTIONS'));
  });

  it('are refused with something used between them', () => {
    const app = anApp();
    app.get('/last', (_req, res) => void res.send('last'));
    expect(() => groupRoutes(app)).toThrow('between the routes');
  });
});
