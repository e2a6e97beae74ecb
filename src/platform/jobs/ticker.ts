import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../config/index.js';
import { Doorbell } from './doorbell.js';

const everyMs = 2_000;

/** Workers look for work every two seconds, whether or not somebody rang. Tests look by themselves. */
@Injectable()
export class Ticker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly settings: Settings,
    private readonly doorbell: Doorbell,
  ) {}

  onApplicationBootstrap(): void {
    if (this.settings.role === 'web' || this.settings.mode === 'test') return;
    this.timer = setInterval(() => void this.doorbell.answerAll(), everyMs);
  }

  /** Lets the round that is under way end before the database goes. */
  async beforeApplicationShutdown(): Promise<void> {
    if (!this.timer) return;
    clearInterval(this.timer);
    this.timer = null;
    await this.doorbell.answerAll();
  }
}
