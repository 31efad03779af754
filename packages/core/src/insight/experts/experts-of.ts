import { needObject, needText } from "@opus/grant-rules/errors";
import { readSnapshot } from "../../journal/snapshot.ts";
import type { Relation } from "../../kernel/relation-kinds.ts";
import { drawOfCall } from "../../lifecycle/call/experts-draw.ts";
import type { DrawnExperts } from "../../lifecycle/experts/draw-experts.ts";
import { bondsOf } from "../../lifecycle/experts/expert-bonds.ts";
import type { ExpertRow, ReviewRow } from "../../lifecycle/ground/sets.ts";
import { loadKeptProgramme } from "../../programme/kept-programme.ts";
import type { Store } from "../../store/store.ts";

/** An expert of a call. */
export interface CallExpert {
  readonly expert: string;
  /** How many applications the expert has. */
  readonly files: number;
  /** Parties that the expert is bound to, and who says so. */
  readonly relations: ExpertRow["relations"];
  /** Those of them that have applied in the call: with one the expert scores nothing there. */
  readonly bonds: readonly Relation[];
  readonly dismissed: boolean;
}

/** The experts of a call, and what a draw would come to. */
export interface CallExperts {
  readonly call: string;
  readonly experts: readonly CallExpert[];
  /** Applications that were drawn, by number, with the word. */
  readonly drawn: readonly (DrawnExperts & { readonly case: string; readonly word: string })[];
  /** Applications that wait for a draw, by number. */
  readonly waiting: readonly { readonly number: string; readonly case: string }[];
  /** What a draw with the word asked for would come to now; missing without one. */
  readonly preview?: {
    readonly drawn: readonly DrawnExperts[];
    /** Numbers for which there are too few experts; while there are some, the draw is refused. */
    readonly short: readonly string[];
  };
}

const STORE = { of: "expertsOf", name: "the store", is: "a store such as createMemoryStore gives" };
const CALL = { of: "expertsOf", name: "the call", is: "the id of a call" };
const DRAW = { of: "expertsOf", name: "draw", is: "the word of a draw" };
const OPTIONS = { of: "expertsOf", name: "the options", is: 'an object such as { draw: "fontanna" }' };
const SETS = ["experts", "reviews", "ends", "applicants"] as const;

/**
 * The experts of a call with their workload and whom they are bound to, the applications that were drawn and those that
 * wait, all of one moment. With a word it tells what `experts.draw` would come to, without drawing. It is the host's own:
 * hand it to nobody but who assigns experts.
 *
 * @returns `undefined` for a call that nobody has announced, or whose programme assigns no experts
 * @throws OgwError OGW303 when the store holds a snapshot of the call that is none, OGW306 and OGW308 when it has lost or
 * changed the version that the call pins.
 * @example
 * ```ts
 * import { createMemoryStore, expertsOf } from "@opus/grant-workflow";
 *
 * const experts = await expertsOf(createMemoryStore(), "spring", { draw: "fontanna" });
 * experts?.preview?.short; // numbers for which there are too few
 * ```
 */
export async function expertsOf(
  store: Pick<Store, "read" | "programme">,
  call: string,
  options: { readonly draw?: string } = {},
): Promise<CallExperts | undefined> {
  needObject(store, STORE, ["read", "programme"]);
  needText(call, CALL);
  needObject(options, OPTIONS, []);
  const { draw } = options;
  if (draw !== undefined) needText(draw, DRAW);
  const stream = `call:${call}` as const;
  let isAsked = false;
  const loaded = await store.read(() => {
    if (isAsked) return undefined;
    isAsked = true;
    return { streams: [stream], rows: SETS.map((set) => ({ scope: `${call}/${set}` })) };
  });
  const kept = loaded.streams.get(stream);
  if (kept === undefined) return undefined;
  const programme = await loadKeptProgramme(store, readSnapshot(stream, kept).programme.hash);
  const { assignment, experts: perApplication } = programme.document.scoring;
  if (assignment === undefined) return undefined;
  // The engine alone writes rows, and it writes those of the set.
  const rowsOf = <Row>(set: (typeof SETS)[number]) =>
    new Map(
      loaded.rows
        .find(({ read }) => read.scope === `${call}/${set}`)
        ?.rows.map(({ key, value }) => [key, value as Row]),
    );
  const experts = rowsOf<ExpertRow>("experts");
  const reviews = rowsOf<ReviewRow>("reviews");
  const ends = rowsOf<unknown>("ends");
  const applicants = rowsOf<unknown>("applicants");
  const waiting = [...reviews].filter(([number, row]) => row.drawn === undefined && !ends.has(number));
  const facts = { perApplication, reviews, ends, experts, applicants };
  return {
    call,
    experts: [...experts].map(([expert, row]) => ({
      expert,
      files: row.files,
      relations: row.relations,
      bonds: bondsOf(expert, row, applicants),
      dismissed: row.dismissed,
    })),
    drawn: [...reviews].flatMap(([number, { case: id, drawn }]) =>
      drawn === undefined ? [] : [{ number, case: id, ...drawn }],
    ),
    waiting: waiting.map(([number, { case: id }]) => ({ number, case: id })),
    ...(draw === undefined ? {} : { preview: drawOfCall({ word: draw, ...facts }) }),
  };
}
