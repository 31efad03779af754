import { isPlainObject } from "@opus/grant-rules/document";

type Members = Readonly<Record<string, unknown>>;

/** The name under which a set of settings says what each of them has unless it says otherwise. */
export const USUAL = "usual";

/** Sets of settings that may have it. */
export const SETS_WITH_USUAL = ["deadlines", "recordClasses"] as const;

/**
 * A document with what `usual` says put into each term and each record class, and without it; undefined when it says
 * nothing. Of a term with several ways each has it; what is usual of rolling is about terms that run forward, and of
 * years about classes that are kept for years.
 */
export function withUsualMembers(document: Members): Members | undefined {
  const sets = SETS_WITH_USUAL.flatMap((name) => {
    const set = document[name];
    const usual = isPlainObject(set) ? set[USUAL] : undefined;
    return isPlainObject(set) && isPlainObject(usual) ? [[name, filled(set, usual)] as const] : [];
  });
  return sets.length === 0 ? undefined : { ...document, ...Object.fromEntries(sets) };
}

function filled(set: Members, usual: Members): Members {
  const { [USUAL]: _, ...others } = set;
  const withUsual = (value: unknown) =>
    isPlainObject(value) ? { ...without(usual, statedOtherwise(value)), ...value } : value;
  return Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(withUsual) : withUsual(value),
    ]),
  );
}

/**
 * What of the usual is not for a setting: terms that run back and fixed days have a roll of their own, and a record class
 * is kept either for years or until a term ends.
 */
function statedOtherwise(setting: Members): readonly string[] {
  const has = (name: string) => Object.hasOwn(setting, name);
  return [
    ...(has("before") || has("on") ? ["roll"] : []),
    ...(has("until") ? YEARS : []),
    ...(YEARS.some(has) ? ["until"] : []),
  ];
}

const YEARS: readonly string[] = ["keepYears", "countedFrom"];

function without(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}

const MEMBER = new RegExp(`^/(${SETS_WITH_USUAL.join("|")})/[^/]+(?:/\\d+)?/(.+)$`);

/** Leads a pointer to what `usual` gave, and nobody wrote at its place, to `usual` itself. */
export function usualPlace(pointer: string, isWritten: (pointer: string) => boolean): string {
  const [, set, member] = MEMBER.exec(pointer) ?? [];
  if (set === undefined || isWritten(pointer)) return pointer;
  const place = `/${set}/${USUAL}/${member}`;
  return isWritten(place) ? place : pointer;
}
