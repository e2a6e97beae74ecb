import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const first = 'src/main.js';
const ownRequires = /\brequire\("(\.{1,2}\/[^"]+\.js)"\)/g;

/** What starts. Its first line stands outside of the joined file, because it must hold for the joined file too. */
const starter = `'use strict';
require('./src/start/before-loading.js');
require('./gangway.modules.js')('${first}');
`;

/**
 * Joins the compiled modules that src/main.js reaches into one file, because finding, reading and checking more than a thousand small
 * ones is a third of a start. Nothing in them changes: each stays a function of its own, with its own __filename; packages stay where they are.
 * @param folder holds what the compiler wrote; `gangway.js`, which starts, and `gangway.modules.js` with its map come to lie in it
 */
export function pack(folder) {
  const head = readFileSync(new URL('packed-modules.cjs', import.meta.url), 'utf8');
  const texts = [head];
  const sections = [];
  let line = linesOf(head);
  for (const [id, code] of reachable(folder)) {
    // V8 compiles at once, and so keeps compiled, what stands in brackets like a function that is called at once.
    texts.push(`modules[${JSON.stringify(id)}] = (function (exports, require, module, __filename, __dirname) {\n${code}\n});\n`);
    sections.push({ offset: { line: line + 1, column: 0 }, map: mapOf(folder, id) });
    line += linesOf(texts.at(-1));
  }
  texts.push('//# sourceMappingURL=gangway.modules.js.map\n');
  writeFileSync(join(folder, 'gangway.modules.js'), texts.join(''));
  writeFileSync(join(folder, 'gangway.modules.js.map'), JSON.stringify({ version: 3, file: 'gangway.modules.js', sources: [], sections }));
  writeFileSync(join(folder, 'gangway.js'), starter);
}

/** The modules by their path below the folder, with their code. */
function reachable(folder) {
  const found = new Map();
  const waiting = [first];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    const code = inAscii(readFileSync(join(folder, id), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, ''));
    found.set(id, code);
    for (const [, name] of code.matchAll(ownRequires)) waiting.push(posix.join(posix.dirname(id), name));
  }
  return found;
}

/** V8 keeps a file of nothing but ASCII in half the room. The compiler is told to write so, but leaves comments as they are. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Traces name a source as it is named from the root, as Node resolves nothing in a map of sections.
 * What the sources say is left out: reading the map is part of every start.
 */
function mapOf(folder, id) {
  const { sources, names, mappings } = JSON.parse(readFileSync(join(folder, `${id}.map`), 'utf8'));
  return { version: 3, sources: sources.map((source) => posix.join(posix.dirname(id), source).replace(/^(\.\.\/)+/, '')), names, mappings };
}

function linesOf(text) {
  return text.split('\n').length - 1;
}
