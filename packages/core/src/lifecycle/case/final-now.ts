import type { EndRow } from "../../kernel/aggregate.ts";
import type { AnyProgramme } from "../../kernel/any-programme.ts";
import { appealsFormally } from "../ground/appeals.ts";

/** What has ended is open to appeal no more. */
export function finalNow(
  number: string,
  { programme }: { readonly programme: AnyProgramme },
): readonly EndRow[] {
  if (!appealsFormally({ programme })) return [];
  return [{ set: "appeals", key: number, value: (before) => (before === undefined ? undefined : null) }];
}
