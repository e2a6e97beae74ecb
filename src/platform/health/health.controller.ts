import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../security/index.js';
import { Readiness } from './readiness.js';

/** For the container's health check and the load balancer; tells no versions and no addresses. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs. */
  @Public()
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve people: 503 says which part it waits for. */
  @Public()
  @Get('ready')
  async ready(@Res({ passthrough: true }) res: Response): Promise<object> {
    const parts = await this.readiness.parts();
    const isReady = parts.every(({ isFine }) => isFine);
    res.status(isReady ? 200 : 503).setHeader('Cache-Control', 'no-store');
    return { status: isReady ? 'ok' : 'not ready', parts: Object.fromEntries(parts.map(({ name, state }) => [name, state])) };
  }
}
