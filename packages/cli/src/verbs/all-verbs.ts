import type { Verb } from "../verb/verb.ts";
import { checkVerb } from "./check/check-verb.ts";
import { demoVerb } from "./demo/demo-verb.ts";
import { diagramVerb } from "./diagram/diagram-verb.ts";
import { explainVerb } from "./explain/explain-verb.ts";
import { historyVerb } from "./history/history-verb.ts";
import { legalVerb } from "./legal/legal-verb.ts";
import { rankingVerb } from "./ranking/ranking-verb.ts";
import { reportVerb } from "./report/report-verb.ts";
import { testVerb } from "./rule-tests/test-verb.ts";
import { runVerb } from "./run/run-verb.ts";
import { schemaVerb } from "./schema/schema-verb.ts";
import { tryVerb } from "./try/try-verb.ts";
import { verifyVerb } from "./verify/verify-verb.ts";

/** Every verb, in the order of the help. A new one is a folder beside these and a line here. */
export const ALL_VERBS: readonly Verb[] = [
  checkVerb,
  testVerb,
  tryVerb,
  runVerb,
  demoVerb,
  explainVerb,
  historyVerb,
  legalVerb,
  rankingVerb,
  diagramVerb,
  schemaVerb,
  verifyVerb,
  reportVerb,
];
