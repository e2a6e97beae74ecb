import express from 'express';
import request from 'supertest';
import { cleanAddress } from './clean-address.js';

const app = express()
  .use(cleanAddress)
  .use((req, res) => void res.send(req.url));

describe('an address with a bare question mark', () => {
  it.each([['/contracts/1/review?', '/contracts/1/review'], ['/?', '/']])('%s leads to %s', async (asked, clean) => {
    const answer = await request(app).get(asked);
    expect([answer.status, answer.headers['location']]).toEqual([302, clean]);
  });

  it.each(['/jobs', '/jobs?q=', '/jobs??', '//elsewhere.example?', '/\\elsewhere.example?'])('%s is left as it is', async (asked) => {
    expect((await request(app).get(asked)).status).toBe(200);
  });

  it('is left alone where something is posted', async () => {
    expect((await request(app).post('/contracts/1/review?')).status).toBe(200);
  });
});
