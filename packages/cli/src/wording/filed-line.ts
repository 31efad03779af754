import type { Lang } from "@opus/grant-rules/errors";
import type { FiledVersion } from "@opus/grant-workflow";
import { eventName } from "./event-names.ts";
import { localTime } from "./local-time.ts";

/** A version that was filed, in a line: which, when, by what, its checksum, whether it stands. */
export function filedLine(
  { version, at, by, checksum, stands }: FiledVersion,
  zone: string,
  lang: Lang,
): string {
  const [word, stood] = lang === "pl" ? ["wersja", "obowiązuje"] : ["version", "stands"];
  const line = `${word} ${version}  ${localTime(at, zone, lang)}  ${eventName(by)[lang]}  ${checksum}`;
  return stands ? `${line}  (${stood})` : line;
}
