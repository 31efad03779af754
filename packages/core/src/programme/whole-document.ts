import { canonicalJson } from "@opus/grant-rules";
import { needObject } from "@opus/grant-rules/errors";
import { ownMembers } from "../document/own-schema.ts";
import type { Programme } from "./programme.ts";

const PROGRAMME = { of: "wholeDocument", name: "the programme", is: "what parseProgramme gave" };

type Members = Readonly<Record<string, unknown>>;

/**
 * The document of a programme with all its calls: those that state members of their own have them under `own` again, with
 * plain rules in place of patterns. Loading it gives the same programmes, with the same hashes.
 *
 * @throws OgwError OGW410 for what is no programme.
 * @example
 * ```ts
 * import { parseProgramme, wholeDocument } from "@opus/grant-workflow";
 *
 * declare const text: string;
 * const programme = parseProgramme(text);
 * parseProgramme(JSON.stringify(wholeDocument(programme))).hash === programme.hash; // true
 * ```
 */
export function wholeDocument(programme: Programme): Members {
  needObject(programme, PROGRAMME, ["document"]);
  const { document, ofCalls = [] } = programme;
  if (ofCalls.length === 0) return document;
  const apart = ofCalls.flatMap((part) =>
    part.document.calls.map((call) => ({ ...call, own: differing(document, part.document) })),
  );
  return { ...document, calls: [...document.calls, ...apart] };
}

/** The members of a part that are not those of the programme. */
function differing(document: Members, part: Members): Members {
  const own = ownMembers.filter(
    (member) => part[member] !== undefined && textOf(part[member]) !== textOf(document[member]),
  );
  return Object.fromEntries(own.map((member) => [member, part[member]]));
}

function textOf(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value);
}
