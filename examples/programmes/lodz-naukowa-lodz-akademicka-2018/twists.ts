import type { Twist } from "./answers.ts";
import type { ProjectType } from "./ideas.ts";

/** Asks for exactly this amount. */
export function asking(amount: string): Twist {
  return ({ answers }) => {
    answers.budget.requested = amount;
  };
}

/** Plans for exactly so many direct and indirect recipients. */
export function reaching(planned: number, indirect: number): Twist {
  return ({ answers }) => {
    answers.beneficiaries = { planned, indirect };
  };
}

/** The amount is left out; it is known when asked for. */
export function withoutAmount(later: string): Twist {
  return ({ answers, corrections }) => {
    delete answers.budget.requested;
    corrections.push({ path: "/budget/requested", value: later });
  };
}

/** The visit of an authority as it is planned; transmission may be promised when asked for. */
export function visit(
  publicHours: number,
  { online = true, fromLodz = false, onlineLater = false } = {},
): Twist {
  return ({ answers, corrections }) => {
    answers.project.type = "authorityVisit" satisfies ProjectType;
    delete answers.students;
    answers.authority = { publicHours, online, fromLodz };
    if (onlineLater) corrections.push({ path: "/authority/online", value: true });
  };
}

/** One student goes to a conference alone. */
export const alone: Twist = ({ answers }) => {
  answers.project.type = "studentConference" satisfies ProjectType;
  delete answers.authority;
  answers.students = { individualTrip: true };
};
