import { meridianAsks } from '../../seeds/requirements.js';

type Asked = (typeof meridianAsks)[number];

const upload = (title: string, hint: string): Asked => ({ kind: 'upload', title, hint, why: 'The law asks for it.', reviewer: 'admin', minutes: 3, position: 1 });
const client = (title: string, hint: string): Asked => ({ kind: 'client', title, hint, why: 'Nothing can start without it.', reviewer: 'nobody', minutes: 2, position: 9 });

/** A client that asks for a lot, so that the task list weighs about 14 kB of HTML on both sides. */
export const askedOfMany: readonly Asked[] = [
  ...meridianAsks,
  upload('Upload your proof of address', 'A bill or a bank letter, not older than three months'),
  upload('Upload your trade licence', 'As registered, one file, all pages'),
  upload('Upload your certificate of insurance', 'Professional liability, valid on the first day of work'),
  upload('Upload your tax residency certificate', 'Issued by the tax office where you live'),
  upload('Upload your safety training certificate', 'From the last two years, any provider'),
  upload('Upload two samples of earlier work', 'One file, pictures or pages you may show'),
  client('Laptop and access', 'Northwind orders a machine and opens the accounts'),
  client('Seat in the studio', 'Northwind keeps a desk for the first two weeks'),
];
