import { createWriteStream, openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const header = 'Kind,Name,Email address,Personal message,Talent cloud,Project name,Scope of work,Contract type,Rate or amount,Weekly limit,Currency,Start date,End date';

/** What each row of the list says besides its address: an hourly contract, the kind that writes most. */
export const listed = {
  projectName: 'Brand photography',
  scope: 'Photographs of the spring collection together with the product team. Weekly planning on Monday, review on Friday.',
  rateMinor: 6900,
  weeklyLimit: 30,
  currency: 'USD',
  startsOn: '2027-02-03',
  endsOn: '2027-04-25',
} as const;

/** A list of so many people, as somebody would select it in *Import invitations*. @param scopeLength how long each scope of work is at least */
export async function longList(folder: string, count: number, scopeLength = 0): Promise<Blob> {
  const path = join(folder, `people-${count}.csv`);
  await pipeline(Readable.from(lines(count, scopeLength)), createWriteStream(path));
  return openAsBlob(path, { type: 'text/csv' });
}

function* lines(count: number, scopeLength: number): Generator<string> {
  yield `${header}\r\n`;
  const { projectName, scope, weeklyLimit, currency, startsOn, endsOn } = listed;
  for (let number = 1; number <= count; number += 1) {
    yield `Freelancer to a contract,Person Number ${number},person-${number}@list.example,,,${projectName},"${scope.padEnd(scopeLength, ' Weekly planning.')}",Hourly,69.00,${weeklyLimit},${currency},${startsOn},${endsOn}\r\n`;
  }
}
