import { needObject, needText } from "@opus/grant-rules/errors";
import type { CallDocument } from "../document/call-schema.ts";
import type { Programme } from "./programme.ts";

const PROGRAMME = { of: "programmeFor", name: "the programme", is: "what parseProgramme gave" };
const CALL = { of: "programmeFor", name: "the call", is: "the id of a call" };

/**
 * The programme that holds for a call: that of the call itself where it states members of its own (`calls[].own`), and
 * the programme as it stands for all other calls, known or not.
 *
 * @param call id of a call, as `calls[].id` has it
 * @throws OgwError OGW410 for what is no programme, or no id.
 * @example
 * ```ts
 * import { parseProgramme, programmeFor } from "@opus/grant-workflow";
 *
 * declare const text: string;
 * const programme = parseProgramme(text);
 * programmeFor(programme, "plans-2031").rules.rules.map(({ id }) => id); // of the call of plans alone
 * ```
 */
export function programmeFor(programme: Programme, call: string): Programme {
  needObject(programme, PROGRAMME, ["document"]);
  needText(call, CALL);
  return programme.ofCalls?.find(({ document }) => document.calls.some(({ id }) => id === call)) ?? programme;
}

/**
 * All calls of a programme: those that it holds for as it stands, then those that state members of their own.
 *
 * @throws OgwError OGW410 for what is no programme.
 * @example
 * ```ts
 * import { callsOf, parseProgramme } from "@opus/grant-workflow";
 *
 * declare const text: string;
 * callsOf(parseProgramme(text)).map(({ id }) => id); // ["plans-2031", "ideas-2031"]
 * ```
 */
export function callsOf(programme: Programme): readonly CallDocument[] {
  needObject(programme, { ...PROGRAMME, of: "callsOf" }, ["document"]);
  return [programme, ...(programme.ofCalls ?? [])].flatMap(({ document }) => document.calls);
}
