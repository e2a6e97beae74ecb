/** Keys that Handlebars, promises and test tools ask every object for. */
const askedOfEverything = new Set(['toHTML', 'toString', 'valueOf', 'toJSON', 'then', 'constructor', 'length', 'inspect', 'nodeType']);

const originals = new WeakMap<object, object>();

/**
 * Wraps the data of a template so that reading a key it does not have throws. Handlebars' strict mode
 * does not see a misspelt `{{#if hasEror}}`; this does.
 */
export function checkedContext<T extends object>(data: T, optional: ReadonlySet<string> = new Set(), where = 'its data'): T {
  const watched = new Proxy(data, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof key === 'symbol' || askedOfEverything.has(key)) return value;
      if (!(key in target) && !optional.has(key) && !Array.isArray(target)) {
        throw new Error(`The template reads "${key}", which ${where} does not have. It has: ${Object.keys(target).join(', ')}.`);
      }
      return isPlain(value) ? checkedContext(value, optional, `"${key}"`) : value;
    },
  });
  originals.set(watched, data);
  return watched;
}

/**
 * The data itself, for components: their parameters may leave optional keys out.
 * What a component reads is checked against its own list, on the gallery's examples.
 */
export function unchecked(context: object = {}): object {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key, originalOf(value)]));
}

function originalOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (originals.get(value) ?? value) : value;
}

/** Class instances (dates, entities) keep their own ways; only plain data is watched. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
