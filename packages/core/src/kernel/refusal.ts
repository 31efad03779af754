import type { LocalisedText } from "@opus/grant-rules";
import type { OgwCode } from "@opus/grant-rules/errors";

/** One reason why a command was refused. */
export interface RefusalReason {
  readonly code: OgwCode;
  readonly message: LocalisedText;
  readonly remedy?: LocalisedText;
  /** JSON Pointer into the payload, when one place of it is at fault. */
  readonly pointer?: string;
  /** Rule that said no. */
  readonly rule?: string;
}

/** What a plan answers instead of events when there is none. */
export interface Refusal {
  readonly refuse: readonly RefusalReason[];
}

/** A reason in two languages, with what to do if anything can be done. */
export function reason(code: OgwCode, message: LocalisedText, remedy?: LocalisedText): RefusalReason {
  return remedy === undefined ? { code, message } : { code, message, remedy };
}

/** Reasons as a refusal. */
export function refuse(...reasons: readonly RefusalReason[]): Refusal {
  return { refuse: reasons };
}

/** Whether a plan, or what stands in for one, is a refusal. */
export function isRefusal(value: object): value is Refusal {
  return "refuse" in value;
}
