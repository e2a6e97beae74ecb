import { Controller, Get, Post } from '@nestjs/common';
import { Doorbell } from '../../jobs/index.js';
import { Public } from '../../security/index.js';
import { page, redirect } from '../../views/index.js';
import type { PageAnswer, RedirectAnswer } from '../../views/index.js';
import { Clock } from '../clock.js';
import { KeptOffset } from './kept-offset.js';

const path = '/demo/clock';

/** Moves the demo's time forward, to see reminders go out and offers expire. Never in production. */
@Controller()
export class DemoClockController {
  constructor(
    private readonly clock: Clock,
    private readonly offset: KeptOffset,
    private readonly doorbell: Doorbell,
  ) {}

  @Get(path)
  @Public()
  show(): PageAnswer {
    return page('clock/show', { title: 'The clock of this demo', now: this.clock.now(), steps: [1, 7, 30].map((days) => ({ days, path: `${path}/${days}` })) }, { layout: 'focus' });
  }

  @Post(`${path}/1`)
  @Public()
  oneDay(): RedirectAnswer {
    return this.move(1);
  }

  @Post(`${path}/7`)
  @Public()
  sevenDays(): RedirectAnswer {
    return this.move(7);
  }

  @Post(`${path}/30`)
  @Public()
  thirtyDays(): RedirectAnswer {
    return this.move(30);
  }

  private move(days: number): RedirectAnswer {
    this.offset.moveBy(days);
    this.doorbell.ring();
    return redirect(path, { flash: { kind: 'ok', text: `It is ${days === 1 ? 'one day' : `${days} days`} later now. Sessions may have ended.` } });
  }
}
