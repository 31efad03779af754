import { isPlainObject } from "@opus/grant-rules/document";

type Members = Readonly<Record<string, unknown>>;

/** The name under which a set of settings says what each of them has unless it says otherwise. */
export const USUAL = "usual";

/** Sets of settings that may have it. */
export const SETS_WITH_USUAL = ["deadlines", "recordClasses"] as const;

/**
 * A document with what `usual` says put into each term and each record class, and without it; undefined when it says
 * nothing. Of a term with several ways each has it; what is usual of rolling is about terms that run forward.
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
  const { roll: _roll, ...withoutRoll } = usual;
  const withUsual = (value: unknown) =>
    isPlainObject(value) ? { ...(isOfAnotherRoll(value) ? withoutRoll : usual), ...value } : value;
  return Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(withUsual) : withUsual(value),
    ]),
  );
}

/** Terms that run back and fixed days have a roll of their own. */
function isOfAnotherRoll(term: Members): boolean {
  return Object.hasOwn(term, "before") || Object.hasOwn(term, "on");
}

const MEMBER = new RegExp(`^/(${SETS_WITH_USUAL.join("|")})/[^/]+(?:/\\d+)?/(.+)$`);

/** Leads a pointer to what `usual` gave, and nobody wrote at its place, to `usual` itself. */
export function usualPlace(pointer: string, isWritten: (pointer: string) => boolean): string {
  const [, set, member] = MEMBER.exec(pointer) ?? [];
  if (set === undefined || isWritten(pointer)) return pointer;
  const place = `/${set}/${USUAL}/${member}`;
  return isWritten(place) ? place : pointer;
}
