import { everyFormat, formFieldAt } from "@opus/grant-rules/form";
import { factPathToPointer } from "../../answers/fact-path.ts";
import { partyRoles } from "../../document/party-roles.ts";
import { payloadMoney } from "../../document/payload-money.ts";
import type { Regulations } from "../../document/regulations.ts";
import { dateSchema } from "../../document/text-schema.ts";
import type { Read } from "../../kernel/command.ts";
import type { JsonObject } from "../../values/json.ts";
import { moneyOf } from "../../values/json-money.ts";
import * as z from "../../values/zod.ts";
import { partyKey } from "./party-rows.ts";
import type { EnteredGrant, GivenRow, PartyRow } from "./sets.ts";
import { givenBooks, givenKey } from "./stated-limits.ts";

const textSchema = (most: number) => z.string().min(1).max(most);

/** A grant that was given outside the tool, as somebody enters it. */
export const enteredMembers = {
  /** Civil day on which it was awarded. */
  on: dateSchema,
  /** As what the organisation stands in it. */
  as: z.enum(partyRoles),
  /** Its number, of the kind that the programme's form asks for in that role. */
  number: textSchema(40),
  amount: payloadMoney,
  /** Where that is known from. */
  source: textSchema(500),
};

/** The name of an entry, such as the number of the agreement; the same in all calls of the programme. */
export const entrySchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, "letters, digits, dots, dashes and underscores, 100 at most");

/** A grant that was given outside the tool, as somebody enters it. */
export type WrittenGrant = z.output<z.ZodObject<typeof enteredMembers>>;

type Programme = Pick<Regulations, "document">;

/** The party of a number in a role, in canonical form; undefined where the role has no number, or this is none. */
export function partyNumbered(
  { document }: Programme,
  as: WrittenGrant["as"],
  number: string,
): string | undefined {
  const path = document.applicants?.entity[as];
  if (path === undefined) return undefined;
  const format = formFieldAt(document.form as JsonObject, factPathToPointer(path))?.schema.format;
  const known =
    typeof format === "string" && Object.hasOwn(everyFormat, format) ? everyFormat[format] : undefined;
  const canonical = known?.canonical?.(number);
  return canonical === undefined ? undefined : `${String(format)}:${canonical}`;
}

/** The key of an entry among those of all programmes. */
export const entryKey = ({ document }: Programme, entry: string): string => `${document.id}/${entry}`;

/** Keys of the rows in which limits find an entry; no application has a number that begins so. */
const entryPartyKey = ({ party, call }: Pick<EnteredGrant, "party" | "call">, entry: string) =>
  partyKey(party, call, `entered:${entry}`);

/** Reads what an entry writes, and what was given in each year. */
export function entryReads(
  programme: Programme,
  entry: string,
  grants: readonly Pick<EnteredGrant, "party" | "call">[],
): readonly Read<"entered" | "parties" | "given">[] {
  return [
    { set: "entered", key: entryKey(programme, entry) },
    ...grants.map((grant) => ({ set: "parties" as const, key: entryPartyKey(grant, entry) })),
    ...givenReads(programme),
  ];
}

/** Reads what was given in each year; "0" follows "/". */
export function givenReads(programme: Programme): readonly Read<"given">[] {
  return givenBooks(programme).map((book) => ({ set: "given", from: `${book}/`, below: `${book}0` }));
}

/** What limits count of an entry. */
export function partyOfEntry(programme: Programme, grant: EnteredGrant, entry: string) {
  const { id, applicants } = programme.document;
  const { party, as, call, on, amount } = grant;
  const mode = applicants?.mode === undefined ? {} : { mode: applicants.mode };
  const value: PartyRow = {
    party,
    as: [as],
    programme: id,
    call,
    ...mode,
    on,
    grant: { on, amount, share: amount },
  };
  return { key: entryPartyKey(grant, entry), value };
}

/** What changes in the sums of years when these grants are added, and those taken away. */
export function givenWrites(
  programme: Programme,
  added: readonly Pick<EnteredGrant, "on" | "amount">[],
  taken: readonly Pick<EnteredGrant, "on" | "amount">[],
  known: ReadonlyMap<string, GivenRow>,
) {
  const moved = new Map<string, number>();
  for (const [grants, sign] of [
    [added, 1],
    [taken, -1],
  ] as const) {
    for (const { on, amount } of grants) {
      for (const book of givenBooks(programme)) {
        const key = givenKey(book, on);
        moved.set(key, (moved.get(key) ?? 0) + sign * moneyOf(amount));
      }
    }
  }
  return [...moved]
    .filter(([, by]) => by !== 0)
    .map(([key, by]) => {
      const before = known.get(key);
      const op = before === undefined ? ("insert" as const) : ("update" as const);
      return { op, set: "given" as const, key, value: { amount: (before?.amount ?? 0) + by } };
    });
}
