import { cleanOriginalName } from './original-name.js';

test.each([
  ['passport.pdf', 'passport.pdf'],
  ['Tomasz Król — dowód.PDF', 'Tomasz Król — dowód.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\Dana\\scan.pdf', 'scan.pdf'],
  ['page.html', 'page.html.pdf'],
  ['.htaccess', 'htaccess.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['evil\u202Efdp.exe', 'evilfdp.exe.pdf'],
  ['<script>".pdf', '_script__.pdf'],
  ['', 'file.pdf'],
  ['.pdf', 'file.pdf'],
  ['x'.repeat(500), `${'x'.repeat(120)}.pdf`],
])('%j becomes %j', (given, expected) => {
  expect(cleanOriginalName(given, 'pdf')).toBe(expected);
});

test('either ending of a JPEG stays as it was', () => {
  expect(cleanOriginalName('me.jpeg', 'jpeg')).toBe('me.jpeg');
  expect(cleanOriginalName('me.JPG', 'jpeg')).toBe('me.jpg');
  expect(cleanOriginalName('me.png', 'jpeg')).toBe('me.png.jpg');
});
