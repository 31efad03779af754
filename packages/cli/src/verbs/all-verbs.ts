import type { Verb } from "../verb/verb.ts";

/**
 * Every verb by its name, in the order of the help. A new one is a folder beside these and a line here. Each is loaded
 * when it is named, so that none waits for what only others need.
 */
export const ALL_VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  new: async () => (await import("./new/new-verb.ts")).newVerb,
  check: async () => (await import("./check/check-verb.ts")).checkVerb,
  read: async () => (await import("./read/read-verb.ts")).readVerb,
  test: async () => (await import("./rule-tests/test-verb.ts")).testVerb,
  play: async () => (await import("./play/play-verb.ts")).playVerb,
  try: async () => (await import("./try/try-verb.ts")).tryVerb,
  run: async () => (await import("./run/run-verb.ts")).runVerb,
  demo: async () => (await import("./demo/demo-verb.ts")).demoVerb,
  explain: async () => (await import("./explain/explain-verb.ts")).explainVerb,
  history: async () => (await import("./history/history-verb.ts")).historyVerb,
  legal: async () => (await import("./legal/legal-verb.ts")).legalVerb,
  ranking: async () => (await import("./ranking/ranking-verb.ts")).rankingVerb,
  letters: async () => (await import("./letters/letters-verb.ts")).lettersVerb,
  receipt: async () => (await import("./receipt/receipt-verb.ts")).receiptVerb,
  lists: async () => (await import("./lists/lists-verb.ts")).listsVerb,
  experts: async () => (await import("./experts/experts-verb.ts")).expertsVerb,
  send: async () => (await import("./send/send-verb.ts")).sendVerb,
  work: async () => (await import("./work/work-verb.ts")).workVerb,
  erase: async () => (await import("./erase/erase-verb.ts")).eraseVerb,
  diagram: async () => (await import("./diagram/diagram-verb.ts")).diagramVerb,
  schema: async () => (await import("./schema/schema-verb.ts")).schemaVerb,
  patterns: async () => (await import("./patterns/patterns-verb.ts")).patternsVerb,
  verify: async () => (await import("./verify/verify-verb.ts")).verifyVerb,
  heads: async () => (await import("./heads/heads-verb.ts")).headsVerb,
  rebuild: async () => (await import("./rebuild/rebuild-verb.ts")).rebuildVerb,
  report: async () => (await import("./report/report-verb.ts")).reportVerb,
};
