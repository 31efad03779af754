import { joinPointer } from "../document/index.ts";
import type { PlainObject } from "../document/plain-object.ts";
import { tellUnknownKeys } from "../document/unknown-keys.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";

/** What a use of a pattern may state, in the order in which people write it. */
const USE_MEMBERS = [
  "id",
  "pattern",
  "with",
  "for",
  "title",
  "kind",
  "severity",
  "moments",
  "consequences",
  "when",
  "whenUnknown",
  "basis",
  "effective",
  "messages",
  "note",
] as const;

/** What the pattern itself says of its rule, so that a use has no say in it. */
const OF_PATTERN = ["require", "score", "points", "language"];

/** Reports members that no use of a pattern has. */
export function knownMembers(use: PlainObject, at: string, problems: Problem[]): void {
  for (const name of OF_PATTERN) {
    if (!Object.hasOwn(use, name)) continue;
    problems.push(
      problemAt(
        "OGW746",
        joinPointer(at, name),
        {
          pl: `„${name}” podaje wzór, a nie jego użycie.`,
          en: `"${name}" is stated by the pattern, not by its use.`,
        },
        {
          pl: "Usuń to pole albo usuń „pattern” i „with” i napisz całą regułę.",
          en: 'Remove this member, or remove "pattern" and "with" and write the whole rule.',
        },
      ),
    );
  }
  const others = Object.fromEntries(Object.entries(use).filter(([name]) => !OF_PATTERN.includes(name)));
  tellUnknownKeys(others, { allowed: USE_MEMBERS, at, list: 20 }, (place, text, remedy) => {
    problems.push(problemAt("OGW746", place, text, remedy));
  });
}
