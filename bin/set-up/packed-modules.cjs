'use strict';
const { join, posix } = require('node:path');

/** Filled below, by their path. */
const modules = {};

/** Loads one of the modules as Node would from its own file: once, and half-made for those who ask for it in a circle. */
const loaded = new Map();
const load = (id) => {
  if (loaded.has(id)) return loaded.get(id).exports;
  // What is no script, such as a JSON file, is read where it lies.
  if (!modules[id]) return require(join(__dirname, id));
  const module = { id, filename: join(__dirname, id), exports: {} };
  loaded.set(id, module);
  try {
    modules[id].call(module.exports, module.exports, requireFor(id), module, module.filename, posix.dirname(module.filename));
  } catch (error) {
    loaded.delete(id);
    throw error;
  }
  return module.exports;
};
const requireFor = (id) => {
  const folder = posix.dirname(id);
  const requireFrom = (name) => (name.startsWith('.') ? load(posix.join(folder, name)) : require(name));
  return Object.assign(requireFrom, { resolve: require.resolve });
};
module.exports = load;
