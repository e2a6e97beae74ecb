import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';

const first = 'src/main.js';
/** The compiler's helpers, whose front door leads Node 24 to ES modules; those take four times as long to load. */
const helperRequires = /\brequire\("@swc\/helpers\/_\/(\w+)"\)/g;
const ownRequires = /\brequire\("(\.{1,2}\/[^"]+)"\)/g;

/** What starts. Its first line stands outside of the joined file, because it must hold for the joined file too. */
const starter = `'use strict';
require('./src/start/before-loading.js');
require('./gangway.modules.js')('${first}');
`;

/**
 * Joins the compiled modules that src/main.js reaches into one file, because finding, reading and checking more than a thousand small
 * ones is a third of a start. Each stays a function of its own, with its own __filename; what they ask of each other is named by the path
 * that it has in the end, so that nothing is looked up; packages stay where they are.
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
    const code = readFileSync(join(folder, id), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '');
    const named = code.replace(ownRequires, (_whole, name) => {
      const path = posix.join(posix.dirname(id), name);
      const isModule = path.endsWith('.js');
      if (isModule) waiting.push(path);
      // What is no script, such as a JSON file, is read where it lies.
      return `require("${isModule ? path : `./${path}`}")`;
    });
    found.set(id, inAscii(named.replace(helperRequires, 'require("@swc/helpers/cjs/$1.cjs")')));
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
