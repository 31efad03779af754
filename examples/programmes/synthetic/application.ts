/** A value at a JSON Pointer into the application form. */
export interface Patch {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** What an applicant is like, in whole percents; the simulated people act on it. */
export interface Traits {
  quality: number;
  diligence: number;
  commitment: number;
  turnout: number;
  spending: number;
  care: number;
}

/** One application while it is made up; twists change it in place. */
export interface Application<Answers> {
  submittedAt: string;
  /** The call applied to, where several are open at once. */
  call?: string;
  answers: Answers;
  /** What an officer would find on the spot. */
  site: Patch[];
  /** What the applicant can supply when asked. */
  corrections: Patch[];
  traits: Traits;
}

/** Makes an application unlike the plain ones: a wrong amount, a missing fact, a hasty applicant. */
export type Twist<Answers> = (application: Application<Answers>) => void;

/** What an applicant is like, where it is not the usual. */
export function being<Answers>(traits: Partial<Traits>): Twist<Answers> {
  return (application) => Object.assign(application.traits, traits);
}

/** Sent at this very instant. */
export function sentAt<Answers>(instant: string): Twist<Answers> {
  return (application) => {
    application.submittedAt = instant;
  };
}

/** Applies to this call, of several that are open at once. */
export function toCall<Answers>(call: string): Twist<Answers> {
  return (application) => {
    application.call = call;
  };
}
