import type { Twist } from "./answers.ts";

/** Asks for exactly this amount. */
export function asking(amount: string): Twist {
  return ({ answers }) => {
    answers.budget.requested = amount;
  };
}

/** Plans for exactly so many people. */
export function forPeople(planned: number): Twist {
  return ({ answers }) => {
    answers.beneficiaries = { planned };
  };
}

/** The amount is left out; it is known when asked for. */
export function withoutAmount(later: string): Twist {
  return ({ answers, corrections }) => {
    delete answers.budget.requested;
    corrections.push({ path: "/budget/requested", value: later });
  };
}

/** The organisation was entered in the register on this day. */
export function registeredOn(day: string): Twist {
  return ({ answers }) => {
    answers.applicant.registeredOn = day;
  };
}

/** The organisation had this revenue in the year before. */
export function withRevenue(revenue: string): Twist {
  return ({ answers }) => {
    answers.applicant.revenue = revenue;
  };
}

/** The group has so many adults. */
export function ofAdults(adults: number): Twist {
  return ({ answers }) => {
    answers.group = { adults };
  };
}

/** The group names a patron without its number; it may be known when asked for. */
export function withoutPatronsNumber(later?: string): Twist {
  return ({ answers, corrections }) => {
    if (answers.patron !== undefined) delete answers.patron.nip;
    if (later !== undefined) corrections.push({ path: "/patron/nip", value: later });
  };
}

/** Comes from another voivodeship. */
export const fromElsewhere: Twist = ({ answers }) => {
  answers.applicant.inVoivodeship = false;
};
