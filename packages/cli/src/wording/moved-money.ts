import type { Lang } from "@opus/grant-rules/errors";
import { formatMoney, formatMoneyDecimal, grosze } from "@opus/grant-rules/money";
import { accountTitle, transfersOf } from "@opus/grant-workflow";
import type { JournalEntry } from "@opus/grant-workflow/store";

/** Money that an entry moved, with its accounts in words. */
export interface MovedMoney {
  readonly from: string;
  readonly to: string;
  /** A decimal text in złoty. */
  readonly amount: string;
  /** The movement in one line: `PLN 2,000.00: awarded → ordered to be paid`. */
  readonly text: string;
}

/** What the postings of an entry moved, in their order. */
export function movedMoney({ postings }: Pick<JournalEntry, "postings">, lang: Lang): readonly MovedMoney[] {
  return transfersOf(postings).map((transfer) => {
    const [from, to] = [accountName(transfer.from, lang), accountName(transfer.to, lang)];
    const moved = grosze(transfer.amount);
    const text = `${formatMoney(moved, lang)}: ${from} → ${to}`;
    return { from, to, amount: formatMoneyDecimal(moved), text };
  });
}

function accountName(account: string, lang: Lang): string {
  return accountTitle(account)?.[lang] ?? account;
}
