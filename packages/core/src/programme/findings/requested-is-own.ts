import { isPlainObject } from "@opus/grant-rules/document";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";
import { fieldsOf, type PlacedField } from "./form-fields.ts";

/** What names of an own contribution say, in either language. */
const OWN =
  /wk[l\u0142]ad|w[l\u0142]asn|\bown\b|contribution|wsp[o\u00f3][l\u0142]finans|co-?financ|matching/;

/** What names of an amount that is asked for say. */
const ASKED = /wniosk|dotac|grant|wsparci|request|asked|appl|subsid|support/;

/**
 * OGW720: `facts.requested` names the own contribution. Only where the name or title says so and nothing else, and
 * another field of the form is an amount asked for, so that nothing but a slip explains it.
 */
export function requestedIsOwn(programme: CheckedProgramme): readonly Problem[] {
  const { requested } = programme.document.facts;
  if (typeof requested !== "string") return [];
  const amounts = fieldsOf(programme).filter(
    ({ node, pointer }) =>
      pointer.startsWith("/form/") && node.schema.format === "money" && !node.path.includes("["),
  );
  const named = amounts.find(({ node }) => node.path === requested);
  if (named === undefined || !isOwn(named)) return [];
  const meant = amounts.find((field) => !isOwn(field) && ASKED.test(wordsOf(field)));
  return meant === undefined ? [] : [own(requested, meant.node.path)];
}

function isOwn(field: PlacedField): boolean {
  const words = wordsOf(field);
  return OWN.test(words) && !ASKED.test(words);
}

/** The name of a field and its titles, in small letters. */
function wordsOf({ name, node: { schema } }: PlacedField): string {
  const titles = isPlainObject(schema["x-title"]) ? Object.values(schema["x-title"]) : [];
  const spaced = name.replace(/([a-z])([A-Z])/g, "$1 $2");
  return [spaced, schema.title ?? "", ...titles].join(" ").toLowerCase();
}

function own(path: string, meant: string): Problem {
  return checkProblem(
    "OGW720",
    "/facts/requested",
    {
      pl: `„${path}” to wkład własny, a nie wnioskowana kwota: program przyzna wnioskodawcom tyle, ile sami wkładają.`,
      en: `“${path}” is the own contribution, not the amount asked for: the programme would award applicants what they bring themselves.`,
    },
    { pl: `Czy chodziło o „${meant}”?`, en: `Did you mean “${meant}”?` },
  );
}
