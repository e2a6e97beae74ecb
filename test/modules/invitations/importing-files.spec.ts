import iconv from 'iconv-lite';
import { startApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/visitor.js';
import { checkFile, csvOf, templateColumns, toContract } from './import-lists.js';
import { Meridian } from './meridian.js';

const zoë = toContract('zoe@example.com', { Name: 'Zoë Übermut', 'Scope of work': 'First line, with a comma;\nand a second — “quoted”.' });
const rows = [zoë, toContract('amira@example.com')];
const semicolons = csvOf(rows, { delimiter: ';' });
const mark = (bytes: number[], text: Buffer): Buffer => Buffer.concat([Buffer.from(bytes), text]);

describe('files of an import', () => {
  let test: TestApp;
  let manager: Visitor;

  beforeAll(async () => {
    test = await startApp();
  });
  afterAll(() => test?.stop());
  beforeEach(async () => {
    await test.reset();
    manager = await new Meridian(test).openDoors();
  });

  const staged = () => test.database.rows<{ name: string; scope: string }>(`SELECT name, terms ->> 'scope' AS scope FROM invitations.import_rows ORDER BY number`);

  it.each<[string, Buffer, string]>([
    ['UTF-8 with commas', Buffer.from(csvOf(rows)), 'UTF-8, with commas'],
    ['UTF-8 with its mark', mark([0xef, 0xbb, 0xbf], Buffer.from(csvOf(rows))), 'UTF-8, with commas'],
    ['semicolons', Buffer.from(semicolons), 'UTF-8, with semicolons'],
    ['tabs', Buffer.from(csvOf(rows, { delimiter: '\t' })), 'UTF-8, with tabs'],
    ['line ends of Unix', Buffer.from(csvOf(rows, { lineEnd: '\n' })), 'UTF-8, with commas'],
    ['line ends of old Macs', Buffer.from(csvOf(rows, { lineEnd: '\r' })), 'UTF-8, with commas'],
    ['Windows-1252', iconv.encode(semicolons, 'win1252'), 'Windows-1252, with semicolons'],
    ['UTF-16, little end first', mark([0xff, 0xfe], iconv.encode(csvOf(rows, { delimiter: '\t' }), 'utf16le')), 'UTF-16, with tabs'],
    ['UTF-16, big end first', mark([0xfe, 0xff], iconv.encode(semicolons, 'utf16be')), 'UTF-16, with semicolons'],
    ['UTF-16 without its mark', iconv.encode(semicolons, 'utf16le'), 'UTF-16, with semicolons'],
    ["Excel's line about the separator", Buffer.from(`sep=;\r\n${semicolons}`), 'UTF-8, with semicolons'],
    ["the template's columns in another order and case", Buffer.from(reordered()), 'UTF-8, with commas'],
  ])('are read as they are written: %s', async (_name, bytes, readAs) => {
    await checkFile(manager, bytes);
    expect(manager.page.heading).toBe('Check your import');
    expect(manager.page.text).toContain('2 new, 0 duplicates, 0 refused');
    expect(manager.page.text).toContain(`2 rows · read as ${readAs}`);
    expect(await staged()).toEqual([
      { name: 'Zoë Übermut', scope: 'First line, with a comma;\nand a second — “quoted”.' },
      { name: 'Person amira', scope: 'Refresh the tokens.' },
    ]);
  });

  it.each<[string, Buffer, string]>([
    ['nothing at all', Buffer.alloc(0), 'The selected file is empty'],
    ['blank lines', Buffer.from('\n \r\n\n'), 'The selected file is empty'],
    ['the header only', Buffer.from(csvOf([])), 'The file has its first row only, which names the columns. Add a row for each person, and select it again'],
    ['one row without a header', Buffer.from('Amira Haddad,amira@example.com\n'), 'The first row of the file must name its columns, like “Name” and “Email address”. Add such a row on top, and select it again'],
    ['rows without a header', Buffer.from('Amira,amira@example.com\nZoë,zoe@example.com\n'), 'The first row of the file must name its columns, like “Name” and “Email address”. Add such a row on top, and select it again'],
    ['bytes that mean nothing', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 89) % 251)), 'This file holds no text that we can read. Save the list as CSV, best with the encoding UTF-8, and select that file'],
    ['a workbook', Buffer.from('504b030414000600080000002100', 'hex'), 'This file is an Excel or OpenDocument workbook, not CSV. Open it, choose “Save as” and the type CSV, and select that file'],
    ['a quotation mark that is never closed', Buffer.from('Kind,Name,Email address\nx,"Amira,amira@example.com\n'), "A quotation mark in row 2 is never closed, so we can't tell where the row ends. Close it, and select the file again"],
  ])('are refused with what is wrong with them: %s', async (_name, bytes, problem) => {
    await checkFile(manager, bytes);
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual([problem]);
    expect(await test.database.rows('SELECT FROM invitations.imports')).toEqual([]);
  });

  it('are asked for when none was chosen', async () => {
    await manager.open('/client/invitations/import');
    await manager.press('Check file');
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Select a CSV file']);
  });

  it('may hold one person only', async () => {
    await checkFile(manager, csvOf([zoë]));
    expect(manager.page.text).toContain('1 new, 0 duplicates, 0 refused');
  });

  it('with columns of their own names are asked about, with a guess that only needs a nod', async () => {
    const columns = ['Type', 'Full name', 'E-Mail', 'Message', 'Cloud', 'Project', 'Description', 'Contract', 'Rate', 'Hours', 'Currency', 'From', 'Until'];
    await checkFile(manager, csvOf(rows, { columns }));
    expect(manager.page.heading).toBe('Which column is which?');
    expect(manager.page.text).toContain('E-Mail (zoe@example.com)');
    await manager.press('Check file');
    expect(manager.page.heading).toBe('Check your import');
    expect(manager.page.text).toContain('2 new, 0 duplicates, 0 refused');
  });

  it('need a kind, a name and an address, and each column once', async () => {
    await checkFile(manager, 'What,Who,Whom\nFreelancer to a contract,Zoë,zoe@example.com\n');
    await manager.press('Check file', { Name: 'Who', 'Scope of work': 'Who' });
    expect(manager.page.status).toBe(422);
    expect(manager.page.errors).toEqual(['Choose the column that says the kind, or add one to the file', 'Choose the column that holds the email addresses', 'You chose this column for “Name” already']);
    await manager.press('Check file', { Kind: 'What', Name: 'Who', 'Email address': 'Whom', 'Scope of work': 'Not in this file' });
    expect(manager.page.text).toContain('0 new, 0 duplicates, 1 refused');
    expect(manager.page.text).toContain('Project name The file has no such column Enter a project name');
  });

  it('say which row has more cells than the first', async () => {
    await checkFile(manager, `${csvOf([zoë])}Freelancer to a contract,A,a@example.com,,,Sign, painted, by hand,Hourly,85,,USD,2027-02-03,2027-03-03\r\n`);
    expect(manager.page.text).toContain('1 new, 0 duplicates, 1 refused');
    expect(manager.page.text).toContain('Row It has 14 cells, and the first row has 13');
  });

  it('may write amounts with a decimal comma', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com', { 'Rate or amount': '1.250,50' })], { delimiter: ';' }));
    await manager.press('Send 1 invitation');
    await test.settle();
    expect(await test.database.row('SELECT rate_minor::text AS rate FROM contracts.offer_cards')).toEqual({ rate: '125050' });
  });

  it('give their refused rows back, to be mended and sent in again, and no cell of them is a formula', async () => {
    await checkFile(manager, csvOf([toContract('a@example.com', { Name: '=1+1', 'Rate or amount': 'x' }), toContract('b@example'), toContract('c@example.com', { Name: '@SUM', 'Rate or amount': '-5' })]));
    const answer = await manager.request('GET', manager.page.linkTo('Download refused rows'));
    expect(answer.headers.get('content-disposition')).toContain('refused-rows-of-people.csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines[0]).toBe([...templateColumns, 'Row', 'Problem', 'What to do'].join(','));
    expect(lines[1]).toContain(`contract,'=1+1,a@example.com`);
    expect(lines[1]).toContain(`2,Rate or amount: It says “x”,"Enter an hourly rate, like 85.00"`);
    expect(lines[3]).toContain(`'@SUM`);
    expect(lines[3]).toContain(`'-5`);
    await checkFile(manager, lines.join('\r\n').replace('b@example,', 'b@example.com,'));
    expect(manager.page.heading).toBe('Check your import');
    expect(manager.page.text).toContain('1 new, 0 duplicates, 2 refused');
  });

  it('keeps one list of a file that is sent twice from the same page, and another where the file has changed', async () => {
    await manager.open('/client/invitations/import');
    const { page } = manager;
    const send = async (content: string): Promise<string> => {
      manager.page = page;
      await manager.press('Check file', {}, { label: 'CSV file', name: 'people.csv', type: 'text/csv', bytes: Buffer.from(content) });
      return manager.page.path;
    };
    const list = csvOf([toContract('one@many.example')]);
    const path = await send(list);
    expect(await send(list)).toBe(path);
    expect(await send(csvOf([toContract('two@many.example')]))).not.toBe(path);
    expect(await test.database.rows('SELECT row_count AS "rowCount" FROM invitations.imports')).toHaveLength(2);
    expect(await test.database.rows('SELECT 1 FROM invitations.import_rows')).toHaveLength(2);
  });
});

function reordered(): string {
  const places = templateColumns.map((_, index) => index).reverse();
  const cells = [templateColumns.map((column) => column.toUpperCase()), ...rows.map((row) => templateColumns.map((column) => row[column] ?? ''))];
  return cells.map((line) => places.map((place) => `"${(line[place] ?? '').replaceAll('"', '""')}"`).join(',')).join('\n');
}
