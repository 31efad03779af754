import type { Problem } from "@opus/grant-rules/errors";
import type { CallDocument } from "../document/call-schema.ts";
import { checkProblem } from "../document/check-problem.ts";
import { repeatedIds } from "../document/repeated-ids.ts";
import type { CheckedPart } from "./check-parts.ts";
import { checkBudget } from "./checks/check-budget.ts";
import { checkTargets } from "./checks/check-targets.ts";
import { callDaysOf } from "./findings/call-days.ts";
import { sharedCallNames } from "./findings/shared-names.ts";
import { sharedPrefixes } from "./findings/shared-prefixes.ts";
import { targetsBeyondPools } from "./findings/targets-beyond-pools.ts";
import type { Programme } from "./programme.ts";
import { stageFindings } from "./stage-findings.ts";

/** What can be found only when the parts of a document are looked at together. */
export function joinedFindings(
  parts: readonly CheckedPart[],
  programmes: readonly Programme[],
): readonly Problem[] {
  const calls = programmes
    .flatMap(({ document }, nth) =>
      document.calls.map((call, index) => ({ call, at: positionOf(parts[nth], index) })),
    )
    .sort((one, other) => one.at - other.at)
    .map(({ call }) => call);
  const first = programmes[0] as Programme;
  const document = { ...first.document, calls };
  return [
    ...repeatedIds(calls, "/calls"),
    ...sharedPrefixes({ document }),
    ...sharedCallNames(document),
    ...repeatedRules(parts, programmes),
    ...unreadMembers(parts),
    ...stageFindings(parts, programmes),
    ...checkTargets({ document }),
    ...checkBudget({ document }).filter(({ pointer }) => pointer.startsWith("/budget")),
    ...targetsBeyondPools({ document }, first.rules, daysOf(calls)),
  ];
}

function daysOf(calls: readonly CallDocument[]): readonly string[] {
  return calls.map((call) => callDaysOf(call).to);
}

/** Position of a call of a part among all calls of the document. */
function positionOf(part: CheckedPart | undefined, index: number): number {
  return Number(part?.writtenPlace(`/calls/${index}`).split("/")[2]);
}

/** OGW880: a rule that a call states for itself has an id that no other rule has. */
function repeatedRules(parts: readonly CheckedPart[], programmes: readonly Programme[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return programmes.flatMap(({ rules }, nth) =>
    rules.rules.flatMap(({ id, at }) => {
      const pointer = parts[nth]?.writtenPlace(at) ?? at;
      const other = seen.get(id);
      if (other === undefined) seen.set(id, pointer);
      return other === undefined || isOneRule(other, pointer) ? [] : [repeatedRule(id, pointer)];
    }),
  );
}

/** Whether two places are in one list of rules; an id that repeats there is found in that list, or is another version. */
function isOneRule(one: string, other: string): boolean {
  const list = (pointer: string) => pointer.slice(0, pointer.lastIndexOf("/rules/"));
  return list(one) === list(other);
}

function repeatedRule(id: string, pointer: string): Problem {
  return checkProblem(
    "OGW880",
    `${pointer}/id`,
    {
      pl: `Reguła „${id}” stoi także poza tym naborem: w powodach odmowy, pismach i przypadkach reguł nikt nie odróżni jednej od drugiej.`,
      en: `The rule “${id}” stands outside this call too: in reasons, letters and rule cases nobody can tell one from the other.`,
    },
    {
      pl: "Nadaj jednej z nich inny identyfikator, np. z nazwą naboru na początku.",
      en: "Give one of them another id, such as one that begins with the name of the call.",
    },
  );
}

/** OGW882, a warning: a member of the programme in whose place every call states its own. */
function unreadMembers(parts: readonly CheckedPart[]): readonly Problem[] {
  const [first] = parts;
  const common = (first?.part.call?.own ?? []).filter((member) =>
    parts.every(({ part }) => part.call?.own.includes(member)),
  );
  return common.map((member) =>
    checkProblem(
      "OGW882",
      `/${member}`,
      {
        pl: `Każdy nabór ma własne „${member}”, więc tego z programu nikt nie czyta: jego zmiana niczego nie zmieni.`,
        en: `Every call has its own “${member}”, so that nobody reads that of the programme: changing it changes nothing.`,
      },
      {
        pl: "Przenieś tu to, co ma obowiązywać w jednym z naborów, i usuń je z niego.",
        en: "Move here what is to hold in one of the calls, and remove it there.",
      },
      "warning",
    ),
  );
}
