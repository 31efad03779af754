import { isJsonObject } from "../../json/json-object.ts";

/** A name of an overlay whose items come after those of the list that it is about: `"rules+"`. */
const MORE = "+";

/**
 * Lays a template over what all templates share: objects member by member, anything else in place of what was there, and
 * `"rules+"` after the items of `rules`. Where the overlay names all that is there, its order holds.
 *
 * @example
 * overlay({ a: 1, list: [1] }, { "list+": [2] }); // { a: 1, list: [1, 2] }
 */
export function overlay(base: unknown, over: unknown): unknown {
  if (!isJsonObject(base) || !isJsonObject(over)) return over;
  const stated = Object.entries(over).map(([name, value]) => statedOver(base, name, value));
  const names = new Set(stated.map(([name]) => name));
  const others = Object.entries(base);
  const isInItsOrder = others.every(([name]) => names.has(name));
  const laid = Object.fromEntries(stated);
  if (isInItsOrder) return laid;
  return Object.fromEntries([
    ...others.map(([name, value]) => [name, Object.hasOwn(laid, name) ? laid[name] : value]),
    ...stated.filter(([name]) => !Object.hasOwn(base, name)),
  ]);
}

function statedOver(
  base: Readonly<Record<string, unknown>>,
  written: string,
  value: unknown,
): readonly [name: string, value: unknown] {
  const isMore = written.endsWith(MORE);
  const name = isMore ? written.slice(0, -MORE.length) : written;
  const shared = Object.hasOwn(base, name) ? base[name] : undefined;
  if (isMore && Array.isArray(shared) && Array.isArray(value)) return [name, [...shared, ...value]];
  return [name, shared === undefined ? value : overlay(shared, value)];
}
