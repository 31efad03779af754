import type { AnyProgramme } from "../../kernel/any-programme.ts";

/** Whether a programme wants a signed paper after the submission in the system, before the formal check. */
export function awaitsPaper({ document }: Pick<AnyProgramme, "document">): boolean {
  return (document as { readonly paper?: object | undefined }).paper !== undefined;
}
