import { toCivilDate, WARSAW } from "@opus/grant-rules/calendar";
import type { Problem } from "@opus/grant-rules/errors";
import { checkProblem } from "../../document/check-problem.ts";
import type { CheckedProgramme } from "../shape/checked-programme.ts";

/** OGW171: the zone is one of the IANA time zone database. */
export function checkZone({ document: { zone } }: CheckedProgramme): readonly Problem[] {
  // Known wherever zones are; asking the platform loads its tables, which costs a short command a tenth of its time.
  if (zone === WARSAW) return [];
  try {
    toCivilDate("2026-01-01T00:00:00.000Z", zone);
    return [];
  } catch {
    return [
      checkProblem(
        "OGW171",
        "/zone",
        { pl: `Nie ma strefy czasowej „${zone}”.`, en: `There is no time zone “${zone}”.` },
        { pl: "Napisz np. „Europe/Warsaw”.", en: "Write, for example, “Europe/Warsaw”." },
      ),
    ];
  }
}
