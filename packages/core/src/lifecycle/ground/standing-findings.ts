import { canonicalJson } from "@opus/grant-rules";
import { isOfficerPointer, type Patch, valueAt } from "../../answers/index.ts";
import type { JsonObject } from "../../values/json.ts";

/** What an officer found, with the version of the answers that was looked at. */
export interface Finding extends Patch {
  readonly of: number;
}

/**
 * The findings that still stand for a later version of the answers. A finding is about the group it stands in (a
 * place, a partner); when a supplement changed, moved or removed that group, somebody has to look again. Findings
 * about the application as a whole stand.
 */
export function standingFindings(
  form: JsonObject,
  findings: readonly Finding[],
  answers: (version: number) => JsonObject,
  version: number,
): readonly Finding[] {
  return findings.filter(({ path, of }) => {
    const group = groupOf(form, path);
    if (of === version || group === "") return true;
    const [then, now] = [valueAt(answers(of), group), valueAt(answers(version), group)];
    return then !== undefined && now !== undefined && canonicalJson(then) === canonicalJson(now);
  });
}

/** Pointer of the applicant's group around a finding; groups that are the officer's own do not count. */
function groupOf(form: JsonObject, path: string): string {
  let group = parent(path);
  while (group !== "" && isOfficerPointer(form, group)) group = parent(group);
  return group;
}

const parent = (pointer: string) => pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
