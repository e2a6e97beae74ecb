import { Injectable } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../../src/platform/database/index.js';
import { AfterCommit, Delivery, DomainEvent, Events, JoinsTransaction } from '../../../src/platform/events/index.js';
import { InTransaction } from '../../../src/platform/transactions/index.js';
import { startGround } from '../../support/ground.js';
import { testDatabase } from '../../support/test-database.js';

class ShipSailed extends DomainEvent<{ ship: string }> {
  static override readonly eventName = 'test.ship-sailed';
}
class CrewCheered extends DomainEvent<{ ship: string }> {
  static override readonly eventName = 'test.crew-cheered';
}

const heard: string[] = [];
const refuses = { isOn: false };
const fails = { ship: '' };

@Injectable()
@JoinsTransaction(ShipSailed, { order: 2 })
class SecondHears {
  constructor(private readonly events: Events) {}
  async handle(event: ShipSailed): Promise<void> {
    heard.push('second begins');
    await new Promise((resolve) => setImmediate(resolve));
    heard.push('second ends');
    await this.events.publish(new CrewCheered({ ship: event.data.ship }));
  }
}

@Injectable()
@JoinsTransaction(ShipSailed, { order: 1 })
class FirstHears {
  async handle(): Promise<void> {
    heard.push('first begins');
    await new Promise((resolve) => setImmediate(resolve));
    heard.push('first ends');
  }
}

@Injectable()
@JoinsTransaction(CrewCheered)
class Refuser {
  async handle(): Promise<void> {
    await Promise.resolve();
    if (refuses.isOn) throw new Error('no cheering today');
  }
}

@Injectable()
@AfterCommit(ShipSailed)
class LogWhenShipSailed {
  constructor(private readonly database: Database) {}
  async handle(events: readonly ShipSailed[]): Promise<void> {
    for (const { data } of events) {
      await this.database.execute('INSERT INTO public.logbook (line) VALUES ($1)', [data.ship]);
      if (data.ship === fails.ship) throw new Error(`${data.ship} sank`);
    }
    heard.push(`logged ${events.length}`);
  }
}

@Injectable()
class Sail {
  constructor(
    private readonly events: Events,
    private readonly database: Database,
  ) {}

  @InTransaction()
  async run(...ships: string[]): Promise<void> {
    await this.database.execute(`INSERT INTO public.logbook (line) VALUES ('sail')`);
    await this.events.publishAll(ships.map((ship) => new ShipSailed({ ship })));
  }

  @InTransaction()
  async twice(): Promise<void> {
    await this.run('inner');
  }

  publishOutside(): Promise<void> {
    return this.events.publish(new ShipSailed({ ship: 'x' }));
  }
}

const providers = [SecondHears, FirstHears, Refuser, LogWhenShipSailed, Sail];

describe('events', () => {
  let ground: INestApplicationContext;
  let testing: Awaited<ReturnType<typeof testDatabase>>;
  let database: Database;
  let sail: Sail;

  beforeAll(async () => {
    testing = await testDatabase();
    ground = await startGround(providers, { databaseUrl: testing.ownerUrl });
    database = ground.get(Database);
    sail = ground.get(Sail);
    await database.execute('CREATE TABLE public.logbook (line text)');
  });

  beforeEach(async () => {
    heard.length = 0;
    refuses.isOn = false;
    fails.ship = '';
    await testing.reset();
    await database.execute('TRUNCATE public.logbook');
  });

  afterAll(async () => {
    await ground.close();
    await testing.drop();
  });

  const lines = async (): Promise<string[]> => (await database.rows<{ line: string }>('SELECT line FROM public.logbook ORDER BY 1')).map(({ line }) => line);
  const publications = (): Promise<{ listener: string; status: string; attempt: number; last_error: string | null }[]> =>
    database.rows('SELECT listener, status, attempt, last_error FROM platform.event_publications ORDER BY id');

  it('lets joined listeners hear one after another, in their order', async () => {
    await sail.run('Argo');
    expect(heard).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('refuses the whole action when a joined listener refuses, also one that heard an event of another listener', async () => {
    refuses.isOn = true;
    await expect(sail.run('Argo')).rejects.toThrow('no cheering today');
    expect(await lines()).toEqual([]);
    expect(await publications()).toEqual([]);
  });

  it('writes one row per after-commit listener, and tells them as a list', async () => {
    await sail.run('Argo', 'Beagle', 'Calypso');
    expect(await publications()).toHaveLength(3);
    heard.length = 0;
    await ground.get(Delivery).deliverDue();
    expect(heard).toEqual(['logged 3']);
    expect(await lines()).toEqual(['Argo', 'Beagle', 'Calypso', 'sail']);
    expect((await publications()).map(({ status }) => status)).toEqual(['done', 'done', 'done']);
  });

  it('keeps one bad event from holding up the others, and its half-done work from staying', async () => {
    fails.ship = 'Beagle';
    await sail.run('Argo', 'Beagle', 'Calypso');
    await ground.get(Delivery).deliverDue();
    expect(await lines()).toEqual(['Argo', 'Calypso', 'sail']);
    const bad = (await publications()).find(({ status }) => status === 'pending');
    expect(bad).toMatchObject({ last_error: 'Error: Beagle sank' });
  });

  it('tells the others as lists all the same, however many they are', async () => {
    const ships = Array.from({ length: 64 }, (_, n) => `Ship ${n}`);
    fails.ship = 'Ship 21';
    await sail.run(...ships);
    heard.length = 0;
    await ground.get(Delivery).deliverDue();
    expect(heard.sort()).toEqual(['logged 1', 'logged 16', 'logged 2', 'logged 32', 'logged 4', 'logged 8']);
    expect(await lines()).toHaveLength(64);
  });

  it('tries again later, and gives up with the reason after twelve attempts', async () => {
    fails.ship = 'Beagle';
    await sail.run('Beagle');
    for (let round = 0; round < 12; round += 1) {
      await database.execute('UPDATE platform.event_publications SET due_at = now()');
      await ground.get(Delivery).deliverDue();
    }
    expect(await publications()).toEqual([{ listener: 'LogWhenShipSailed', status: 'dead', attempt: 12, last_error: 'Error: Beagle sank' }]);
  });

  it('does not commit the effects of a worker whose lease was taken over', async () => {
    await sail.run('Argo');
    const takeOver = jest.spyOn(LogWhenShipSailed.prototype, 'handle').mockImplementationOnce(async function (this: LogWhenShipSailed) {
      await database.execute('INSERT INTO public.logbook (line) VALUES ($1)', ['stale effect']);
      const other = await startGround([], { databaseUrl: testing.ownerUrl });
      await other.get(Database).execute('UPDATE platform.event_publications SET attempt = attempt + 1');
      await other.close();
    });
    await ground.get(Delivery).deliverDue();
    takeOver.mockRestore();
    expect(await lines()).toEqual(['Argo', 'sail']);
  });

  it('refuses to publish outside a transaction, an action inside another one, and anything before the start is complete', async () => {
    await expect(sail.publishOutside()).rejects.toThrow('No transaction is open here');
    await expect(sail.twice()).rejects.toThrow('inside another one');
    @Injectable()
    class Eager {
      constructor(private readonly action: Sail) {}
      onModuleInit(): Promise<void> {
        return this.action.run('too early');
      }
    }
    await expect(startGround([...providers, Eager], { databaseUrl: testing.ownerUrl })).rejects.toThrow('only after the application has started');
  });
});
