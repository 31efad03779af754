import { being } from "../synthetic/application.ts";
import type { Kind, Twist } from "./answers.ts";

/** Asks for exactly this amount. */
export function asking(amount: string): Twist {
  return ({ answers }) => {
    answers.budget.requested = amount;
  };
}

/** Plans for exactly this many people. */
export function forPeople(planned: number): Twist {
  return ({ answers }) => {
    answers.beneficiaries.planned = planned;
  };
}

/** Invites people from this age on. */
export function fromAge(youngestAge: number): Twist {
  return ({ answers }) => {
    answers.beneficiaries.youngestAge = youngestAge;
  };
}

/** Invites people from outside Łódź too; may direct the initiative to residents when asked. */
export function beyondLodz(later?: "onlyLodzLater"): Twist {
  return ({ answers, corrections }) => {
    answers.beneficiaries.allFromLodz = false;
    if (later === "onlyLodzLater") corrections.push({ path: "/beneficiaries/allFromLodz", value: true });
  };
}

/** The amount is left out; it may be known when asked for. */
export function withoutAmount(later?: string): Twist {
  return ({ answers, corrections }) => {
    delete answers.budget.requested;
    if (later !== undefined) corrections.push({ path: "/budget/requested", value: later });
  };
}

/** Who applies is left out; it may be known when asked for. */
export function withoutKind(later?: Kind): Twist {
  return ({ answers, corrections }) => {
    delete answers.applicant.kind;
    if (later !== undefined) corrections.push({ path: "/applicant/kind", value: later });
  };
}

/** The age of the youngest beneficiary is left out; it is known when asked for. */
export function withoutAge(later: number): Twist {
  return ({ answers, corrections }) => {
    delete answers.beneficiaries.youngestAge;
    corrections.push({ path: "/beneficiaries/youngestAge", value: later });
  };
}

/** The initiative lasts longer than the call allows; the applicant can shorten it. */
export function endingLate(endsOn: string, shortenedTo: string): Twist {
  return ({ answers, corrections }) => {
    answers.project.endsOn = endsOn;
    corrections.push({ path: "/project/endsOn", value: shortenedTo });
  };
}

/** Lets terms pass. */
export const slow: Twist = being({ diligence: 21 });
