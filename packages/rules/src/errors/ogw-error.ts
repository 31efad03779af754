import type { CodeStatus } from "./codes/code-table.ts";
import { codeTraits, type OgwCode } from "./ogw-code.ts";

/** What an {@link OgwError} says, field by field; the message is derived from these. */
export interface OgwErrorOptions {
  readonly code: OgwCode;
  /** The thing at fault, with its name or place: `rule "amount-in-range"`, `addMonths`. */
  readonly subject: string;
  /** What is wrong, without a full stop. */
  readonly problem: string;
  /** What would have been right, without a full stop. */
  readonly allowed?: string;
  /** What to do now, without a full stop. */
  readonly remedy: string;
  readonly cause?: unknown;
}

const MARKER = Symbol.for("@opus/grant-workflow/OgwError");

/**
 * An error for programmers and infrastructure: a wrong call, a broken store, a tampered journal.
 *
 * A business "no" is never thrown; it is data. The message reads
 * `[OGWnnn] subject: what is wrong. What is allowed. What to do.`
 *
 * @example
 * new OgwError({ code: "OGW110", subject: "addMoney", problem: "0.5 is not whole grosze", remedy: "Pass grosze" }).message;
 * // "[OGW110] addMoney: 0.5 is not whole grosze. Pass grosze."
 */
export class OgwError extends Error {
  override readonly name = "OgwError";
  readonly code: OgwCode;
  readonly subject: string;
  readonly problem: string;
  readonly allowed: string | undefined;
  readonly remedy: string;

  constructor(options: OgwErrorOptions) {
    super(messageOf(options), options.cause === undefined ? undefined : { cause: options.cause });
    this.code = options.code;
    this.subject = options.subject;
    this.problem = options.problem;
    this.allowed = options.allowed;
    this.remedy = options.remedy;
    Object.defineProperty(this, MARKER, { value: true });
  }

  /** Status that an HTTP answer to this error would have. */
  get status(): CodeStatus {
    return codeTraits(this.code).status;
  }

  /** Whether the very same request may succeed later although nobody has corrected anything. */
  get retryable(): boolean {
    return codeTraits(this.code).retryable;
  }

  /**
   * Recognises an OgwError even when two copies of this package are installed.
   *
   * @example
   * OgwError.isInstance(new Error("x")); // false
   */
  static isInstance(value: unknown): value is OgwError {
    return value instanceof Error && MARKER in value && value[MARKER] === true;
  }
}

function messageOf(options: OgwErrorOptions): string {
  const sentences = [`${options.subject}: ${options.problem}`, options.allowed, options.remedy];
  const text = sentences.filter((sentence) => sentence !== undefined).map(withFullStop);
  return `[${options.code}] ${text.join(" ")}`;
}

function withFullStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
