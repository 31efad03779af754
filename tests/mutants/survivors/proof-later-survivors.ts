import type { Survivor } from "./survivor.ts";

/** Mutants of the proof that live, found on the sample of 600 with results and places that are counted again. */
export const proofLaterSurvivors: readonly Survivor[] = [
  {
    file: "packages/core/src/engine/proved-effect.ts",
    line: "const place = /#(\\d{1,15})#(\\d{1,15})$/.exec(id);",
    replacement: "/#(\\d{1,15})#(\\d{1,15})/",
    why: "The id is held against what is made of its parts on the line after next.",
  },
  {
    file: "packages/core/src/engine/view-stream.ts",
    line: "const names = aggregate.beside?.({ id, context: state.context, payload: undefined }) ?? [];",
    replacement: '["Stryker was here"]',
    why: "An aggregate that names no streams beside it has no command that asks for them, so that nothing is read.",
  },
  {
    file: "packages/core/src/engine/view-stream.ts",
    line: "if (kept === undefined || kind === undefined) return [];",
    replacement: "kept === undefined && kind === undefined",
    why: "A stream that is kept has an aggregate; the compiler does not know it.",
  },
  {
    file: "packages/core/src/engine/view-stream.ts",
    line: "if (names.length === 0 || !asksBeside(lifecycle, { aggregate, state })) return {};",
    replacement: "false",
    why: "It spares reading what nobody asks for; what is legal comes out the same.",
  },
  {
    file: "packages/core/src/engine/view-stream.ts",
    line: "return (document as TermsDocument).bars === undefined ? {} : { now: now() };",
    replacement: "false",
    why: "Without bars nothing is held against the moment; it spares asking the clock.",
  },
  {
    file: "packages/core/src/proof/prove-stream.ts",
    line: "const id = this.#stream.slice(aggregate.prefix.length + 1);",
    replacement: "aggregate.prefix.length - 1",
    why: "Terms of records are counted from what happened in the stream and from the document; none asks who the stream is of.",
  },
  {
    file: "packages/core/src/proof/rebuild-store.ts",
    line: "#erasures: readonly string[] = [];",
    replacement: '["Stryker was here"]',
    why: "The list is read from the store before the first stream.",
  },
  {
    file: "packages/core/src/proof/rebuild-store.ts",
    line: "this.#isWhole &&= isSound;",
    replacement: "this.#isWhole ||= isSound",
    why: "Entries of a stream that is at fault are missing in the order of commits, which says the same.",
  },
  {
    file: "packages/core/src/proof/registry-proof.ts",
    line: "const last = page.at(-1);",
    replacement: "+1",
    why: "Rows are read again then, two further with each page, and what is wrong with one is told once.",
  },
  {
    file: "packages/core/src/proof/verification.ts",
    line: "if (aggregate === undefined || programme === undefined || last === undefined) return;",
    replacement: "false",
    why: "What has a state after its last entry has all three, and the next line asks for that; the compiler does not know it.",
  },
  {
    file: "packages/core/src/proof/verify-journal.ts",
    line: "if (index % (BETWEEN_PAUSES * 8) === 0) await hostPause();",
    replacement: "index % (BETWEEN_PAUSES * 8) !== 0",
    why: "How often others get a turn proves nothing.",
  },
  {
    file: "packages/core/src/proof/verify-journal.ts",
    line: "if (index % BETWEEN_PAUSES === 0) await hostPause();",
    replacement: "index % BETWEEN_PAUSES !== 0",
    why: "How often others get a turn proves nothing.",
  },
  {
    file: "packages/core/src/proof/verify-journal.ts",
    line: '}, "verifyJournal");',
    replacement: '""',
    why: "The name under which a store tells that it could not be read, which it can in these tests.",
  },
  {
    file: "packages/core/src/proof/recounted-rows.ts",
    line: "if (aggregate === undefined || recount === undefined) return true;",
    replacement: "false",
    why: "Of the first half: a kind of stream that nobody knows has nothing that recounts either; without both a test fails.",
  },
  {
    file: "packages/core/src/proof/verification.ts",
    line: "if (state === undefined || faults.length > 0) return;",
    replacement: "false",
    why: "Books of a stream with a fault are held against the rows as well then: what they miss follows from the fault that is told.",
  },
];
