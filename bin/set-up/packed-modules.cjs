'use strict';
const { readFileSync } = require('node:fs');
const { SourceMap } = require('node:module');
const { join, posix } = require('node:path');

/** Filled below, by their path. */
const modules = {};

/** Loads one of the modules as Node would from its own file: once, and half-made for those who ask for it in a circle. */
const loaded = new Map();
const load = (id) => {
  const known = loaded.get(id);
  if (known) return known.exports;
  const filename = join(__dirname, id);
  const module = { id, filename, exports: {} };
  loaded.set(id, module);
  try {
    modules[id].call(module.exports, module.exports, requireOne, module, filename, posix.dirname(filename));
  } catch (error) {
    loaded.delete(id);
    throw error;
  }
  return module.exports;
};

/** What lies outside, such as packages; Node would look up each name anew for each of a thousand who ask. */
const outside = new Map();
const requireOne = (name) => {
  if (modules[name]) return load(name);
  if (!outside.has(name)) outside.set(name, require(name));
  return outside.get(name);
};
requireOne.resolve = require.resolve;

/** Read with the first trace that names us: Node would read it at each start, which is a twentieth of one, and most starts fail at nothing. */
let sourceMap;
const named = (frame) => {
  if (frame.getFileName() !== __filename) return String(frame);
  sourceMap ??= new SourceMap(JSON.parse(readFileSync(`${__filename}.map`, 'utf8')));
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  const { fileName, lineNumber, columnNumber } = sourceMap.findOrigin(line, column);
  return fileName ? String(frame).replace(`${__filename}:${line}:${column}`, `${fileName}:${lineNumber}:${columnNumber}`) : String(frame);
};

/** Traces as V8 writes them, but with our sources named as they are from the root. */
Error.prepareStackTrace = (error, frames) => {
  const heading = Error.prototype.toString.call(error);
  try {
    return [heading, ...frames.map((frame) => `    at ${named(frame)}`)].join('\n');
  } catch {
    return [heading, ...frames.map((frame) => `    at ${String(frame)}`)].join('\n');
  }
};
module.exports = load;
