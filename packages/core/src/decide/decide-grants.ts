import { needObject } from "@opus/grant-rules/errors";
import { grantLifecycle } from "../lifecycle/lifecycle.ts";
import type { Programme } from "../programme/programme.ts";
import type { Command } from "./command.ts";
import { createDecider } from "./decide.ts";
import type { Decision, DecisionInput } from "./decision.ts";

const decider = createDecider(grantLifecycle);

const PROGRAMME = { of: "decide", name: "the programme", is: "what parseProgramme gave" };
const INPUT = {
  of: "decide",
  name: "the input",
  is: "an object { now, commit, salt, streams, rows, records, hash }",
};

/**
 * Decides a command of the lifecycle of grants: a pure function of programme, command, and what comes in from outside.
 *
 * Checks shape, role, revision and legality, asks the rules that the command's stage wants, hands the machines events
 * that carry the verdict, and answers with everything that one commit has to keep - or with the reasons for a "no" and
 * what would be legal instead. Nothing is thrown for a business "no". What a command reads is in `input`; the engine
 * reads it by what the command states.
 *
 * @throws OgwError OGW303 when a snapshot does not belong to the machine, OGW751 when a newer release wrote it, OGW304
 * when it pins another programme, OGW401-402 for a damaged store or programme, OGW450-458 for a stage that breaks what it has declared.
 */
export function decide(programme: Programme, command: Command, input: DecisionInput): Decision {
  needObject(programme, PROGRAMME, ["document", "rules", "hash"]);
  needObject(input, INPUT, ["now", "streams", "rows", "records", "hash"]);
  return decider.decide(programme, command, input);
}
