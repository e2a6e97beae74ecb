'use strict';
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
module.exports = load;
