import type { LocalisedText } from "@opus/grant-rules";
import { needText } from "@opus/grant-rules/errors";

/**
 * Accounts of a call's pool: `budget` is where its money comes from, `free` is not promised to anybody, `allocated`
 * is promised by the published list and not yet awarded.
 */
export type CallAccount = "pool.budget" | "pool.free" | "pool.allocated";

/**
 * Accounts of one grant: `committed` is awarded, `ordered` has been sent to the bank, `paid` has left and is not
 * settled, `accounted` was accepted at the settlement, `due` is to come back, `returned` has come back; `freed` holds,
 * below zero, what of that was given to the pool again.
 */
export type GrantAccount = "committed" | "ordered" | "paid" | "accounted" | "due" | "returned" | "freed";

/** Accounts that the stages of a case may move money between. */
export type CaseAccount = CallAccount | GrantAccount;

/** Full name of an account: those of the pool are the call's, all others the stream's own. */
export function accountName(name: CaseAccount, stream: string, call: string): string {
  return name.startsWith("pool.") ? `call:${call}/${name.slice("pool.".length)}` : `${stream}/${name}`;
}

/** What each account holds, in words. */
export const accountTitles: Readonly<Record<CaseAccount, LocalisedText>> = {
  "pool.budget": { pl: "środki programu", en: "money of the programme" },
  "pool.free": { pl: "wolne środki puli", en: "free money of the pool" },
  "pool.allocated": { pl: "środki puli z listy rankingowej", en: "money promised by the ranking list" },
  committed: { pl: "przyznane", en: "awarded" },
  ordered: { pl: "zlecone do wypłaty", en: "ordered to be paid" },
  paid: { pl: "wypłacone, do rozliczenia", en: "paid, to be settled" },
  accounted: { pl: "rozliczone", en: "settled" },
  due: { pl: "do zwrotu", en: "to be returned" },
  returned: { pl: "zwrócone", en: "returned" },
  freed: { pl: "oddane do puli", en: "given back to the pool" },
};

/**
 * What an account of a posting holds, in words; undefined for an account that no grant has.
 *
 * @example
 * accountTitle("case:A-001/committed")?.en; // "awarded"
 */
export function accountTitle(account: string): LocalisedText | undefined {
  needText(account, {
    of: "accountTitle",
    name: "the account",
    is: "the name of an account, as postings have it",
  });
  const name = account.slice(account.lastIndexOf("/") + 1);
  const key = account.startsWith("call:") ? `pool.${name}` : name;
  return Object.hasOwn(accountTitles, key) ? accountTitles[key as CaseAccount] : undefined;
}
