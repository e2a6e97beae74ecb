import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Settings } from '../../config/index.js';
import { Clock, MovableClock } from '../clock.js';

/** How many days the demo's clock is ahead; kept in a file, since time that went back at the next start would break the world. */
@Injectable()
export class KeptOffset implements OnModuleInit {
  private readonly path: string;

  constructor(
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.path = join(settings.dataDir, 'demo-clock-days');
  }

  onModuleInit(): void {
    this.apply(this.days);
  }

  moveBy(days: number): void {
    writeFileSync(this.path, String(this.days + days));
    this.apply(days);
  }

  private get days(): number {
    return existsSync(this.path) ? Number(readFileSync(this.path, 'utf8')) : 0;
  }

  private apply(days: number): void {
    if (this.clock instanceof MovableClock) this.clock.moveBy({ days });
  }
}
