import { formatMoneyDecimal } from "@opus/grant-rules/money";
import type { Summary } from "@opus/grant-workflow";
import { unusableAsJson } from "../wording/unusable-money.ts";

/** The object that `run --json` and `demo --json` print; money as decimal strings in złoty. */
export function summaryAsJson(
  summary: Summary,
  journal: { readonly entries: number; readonly valid: boolean },
  seconds: number,
) {
  const { ends, money } = summary;
  return {
    programme: summary.programme.id,
    submitted: summary.submitted,
    late: ends.late,
    annulled: ends.annulled,
    withdrawn: ends.withdrawn,
    leftUnconsidered: ends.leftUnconsidered,
    formallyRejected: ends.formallyRejected,
    ...(ends.seated + ends.noPlace === 0 ? {} : { seated: ends.seated, noPlace: ends.noPlace }),
    belowThreshold: ends.belowThreshold,
    notInvited: ends.notInvited,
    invitedOn: ends.invitedOn,
    overLimit: ends.overLimit,
    reserve: ends.reserve,
    noMoney: ends.noMoney,
    resigned: ends.resigned,
    ...(ends.revoked === 0 ? {} : { revoked: ends.revoked }),
    terminated: ends.terminated,
    funded: ends.funded,
    fundedByApplicantKind: fundedByApplicantKind(summary),
    ...(money.mayExceed === undefined ? {} : { mayExceed: formatMoneyDecimal(money.mayExceed) }),
    ...(summary.budget === undefined
      ? {}
      : {
          budget: {
            amount: formatMoneyDecimal(summary.budget.amount),
            promised: formatMoneyDecimal(summary.budget.promised),
            left: formatMoneyDecimal(summary.budget.left),
          },
        }),
    ...(summary.unusable === undefined ? {} : { unusable: unusableAsJson(summary.unusable) }),
    awarded: formatMoneyDecimal(money.awarded),
    paid: formatMoneyDecimal(money.paid),
    settled: formatMoneyDecimal(money.settled),
    returned: formatMoneyDecimal(money.returned),
    participants: summary.participants,
    ...(summary.targets === undefined ? {} : { targets: summary.targets }),
    journalEntries: journal.entries,
    journalVerified: journal.valid,
    seconds,
  };
}

/** Every kind that the form lists, and any other that was funded. */
function fundedByApplicantKind(summary: Summary): Record<string, number> {
  const listed = summary.byApplicantKind.filter((group) => group.listed || group.funded > 0);
  return Object.fromEntries(listed.map((group) => [group.value ?? "", group.funded]));
}
