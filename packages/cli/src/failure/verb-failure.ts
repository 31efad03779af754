import type { Lang, LocalisedText, OgwCode } from "@opus/grant-rules/errors";
import type { ExitCode } from "./exit-code.ts";

/** What stops a verb, in both languages. */
export interface VerbFailureOptions {
  readonly code: OgwCode;
  readonly exitCode: ExitCode;
  readonly problem: LocalisedText;
  /** Lines between the problem and its remedy. */
  readonly details?: Readonly<Record<Lang, readonly string[]>>;
  readonly remedy: LocalisedText;
  readonly cause?: unknown;
}

/** A verb cannot go on because of its arguments or its surroundings; codes OGW600-699. */
export class VerbFailure extends Error {
  override readonly name = "VerbFailure";
  readonly code: OgwCode;
  readonly exitCode: ExitCode;
  readonly problem: LocalisedText;
  readonly details: Readonly<Record<Lang, readonly string[]>> | undefined;
  readonly remedy: LocalisedText;

  constructor(options: VerbFailureOptions) {
    super(`[${options.code}] ${options.problem.en} ${options.remedy.en}`, { cause: options.cause });
    this.code = options.code;
    this.exitCode = options.exitCode;
    this.problem = options.problem;
    this.details = options.details;
    this.remedy = options.remedy;
  }
}
