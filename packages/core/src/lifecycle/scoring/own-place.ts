import type { CommandFacts, Read, RowsOf, RowWrite } from "../../kernel/command.ts";
import type { SetsOf } from "../../kernel/nouns.ts";
import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { CallFacts } from "../ground/case-ground.ts";
import { offerKey, type RankingRow, reserveKey } from "../ground/sets.ts";
import { unrankedTitles } from "../ranking/sort-out.ts";
import { notPublished } from "./list-beside.ts";
import type { scoringKit } from "./scoring-nouns.ts";

type Scoring = typeof scoringKit.nouns;
type Facts = Pick<CommandFacts<Scoring>, "context"> & RowsOf<Scoring>;

/** The application's number; it has one once it was submitted. */
export function numberOf({ submission }: CommandFacts<Scoring>["context"]): string {
  return submission.number ?? "";
}

/** The application's own line of the published list; undefined before it is published. */
export function ownRow({ context, rows }: Facts): RankingRow | undefined {
  return rows("ranking").get(numberOf(context));
}

/** Reads the application's own line of the published list. */
function ownRowRead({ context }: Pick<Facts, "context">): Read<"ranking"> {
  return { set: "ranking", key: numberOf(context) };
}

/** Reads the application's own line, and whether the list could not rank it. */
export function ownLineReads(facts: Pick<Facts, "context">): readonly Read<"ranking" | "unranked">[] {
  return [ownRowRead(facts), { set: "unranked", key: numberOf(facts.context) }];
}

/** Reads the application's own line and, when it tells of one, its place on the reserve list. */
export function ownPlaceReads(facts: Facts): readonly Read<"ranking" | "reserve">[] {
  const row = ownRow(facts);
  return row?.outcome === "reserve"
    ? [ownRowRead(facts), { set: "reserve", key: reserveKey(row) }]
    : [ownRowRead(facts)];
}

/** Gives up the place on the reserve list, when the application has one. */
export function leaveReserve(
  row: RankingRow | undefined,
): readonly RowWrite<Pick<SetsOf<Scoring>, "reserve">>[] {
  return row?.outcome === "reserve" ? [{ op: "remove", set: "reserve", key: reserveKey(row) }] : [];
}

/** Reads the open offer of the application, when its line tells of one. */
export function openOfferReads(facts: Facts): readonly Read<"offers">[] {
  const row = ownRow(facts);
  return row?.outcome === "offered" ? [{ set: "offers", key: offerKey(row) }] : [];
}

/** Ends the open offer of an application that leaves, when it has one. */
export function leaveOffer(
  row: RankingRow | undefined,
): readonly RowWrite<Pick<SetsOf<Scoring>, "offers">>[] {
  return row?.outcome === "offered" ? [{ op: "remove", set: "offers", key: offerKey(row) }] : [];
}

/** The pool of a line, as events carry it; nothing where the call has one pool. */
export function poolOf(row: { readonly pool?: string | undefined } | undefined): { readonly pool?: string } {
  return row?.pool === undefined ? {} : { pool: row.pool };
}

/** What opens an act that follows from the list: to those of whom their line says it, and to nobody else. */
export function opensOnLine(...outcomes: readonly RankingRow["outcome"][]) {
  return {
    reads: ownLineReads,
    objects(facts: Facts): RefusalReason | undefined {
      const row = ownRow(facts);
      const isFor = row !== undefined && outcomes.includes(row.outcome);
      return isFor ? undefined : notOnList(outcomes[0] as "funded" | "reserve" | "offered", facts);
    },
  };
}

/** Why an act that follows from the published list cannot be done: there is no list, or it says otherwise. */
export function notOnList(wanted: "funded" | "reserve" | "offered", facts: Facts): RefusalReason {
  const row = ownRow(facts);
  if (row !== undefined) {
    return reason("OGW241", {
      pl: `Na liście rankingowej ten wniosek (miejsce ${row.rank}) nie ma wyniku „${wanted}”, lecz „${row.outcome}”.`,
      en: `On the ranking list this application (rank ${row.rank}) is not "${wanted}" but "${row.outcome}".`,
    });
  }
  const unranked = facts.rows("unranked").get(numberOf(facts.context));
  if (unranked !== undefined) {
    const why = unrankedTitles[unranked.because];
    return reason("OGW241", {
      pl: `Lista rankingowa nie obejmuje tego wniosku: ${why.pl}.`,
      en: `The ranking list does not rank this application: ${why.en}.`,
    });
  }
  return notPublished();
}

/** When the call's list was published, where a term of the programme is counted from that. */
export function listedAt({ happened }: Pick<CallFacts, "happened">): { readonly listedAt?: string } {
  const at = happened["ranking.publish"];
  return at === undefined ? {} : { listedAt: at };
}
