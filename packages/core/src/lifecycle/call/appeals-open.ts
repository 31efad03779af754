import { type RefusalReason, reason } from "../../kernel/refusal.ts";
import type { AppealRow } from "../ground/appeals.ts";

type Rows = ReadonlyMap<string, Pick<AppealRow, "filed">>;

/** Why the ranking waits: appeals are undecided, or may still be filed, and one that is upheld comes onto the list. */
export function appealsOpen(rows: Rows): RefusalReason | undefined {
  const filed = appealsFiled(rows);
  if (filed !== undefined) return filed;
  if (rows.size === 0) return undefined;
  const named = someOf([...rows.keys()]);
  return reason(
    "OGW872",
    {
      pl: `Od rozstrzygnięcia można się jeszcze odwołać: ${named}.`,
      en: `These decisions may still be appealed: ${named}.`,
    },
    {
      pl: "Poczekaj, aż miną terminy odwołań.",
      en: "Wait until the terms for appeals are over.",
    },
  );
}

/** Why any list waits: appeals that were filed are not decided yet. */
export function appealsFiled(rows: Rows): RefusalReason | undefined {
  const filed = [...rows].flatMap(([number, row]) => (row.filed === true ? [number] : []));
  if (filed.length === 0) return undefined;
  const named = someOf(filed);
  return reason(
    "OGW872",
    { pl: `Odwołania nierozpatrzone: ${named}.`, en: `Appeals that are not decided: ${named}.` },
    {
      pl: "Najpierw je rozpatrz (appeal.uphold, appeal.reject).",
      en: "Decide on them first (appeal.uphold, appeal.reject).",
    },
  );
}

/** Why a list that rests on results waits: appeals against some of them are not decided yet. */
export function resultsOpen(open = 0): RefusalReason | undefined {
  if (open === 0) return undefined;
  return reason(
    "OGW872",
    {
      pl: `Odwołania od wyników, których nie rozpatrzono: ${open}.`,
      en: `Appeals against results that are not decided: ${open}.`,
    },
    {
      pl: "Najpierw je rozpatrz (resultAppeal.uphold, resultAppeal.reject).",
      en: "Decide on them first (resultAppeal.uphold, resultAppeal.reject).",
    },
  );
}

function someOf(numbers: readonly string[]): string {
  return `${numbers.slice(0, 10).join(", ")}${numbers.length > 10 ? ` (+${numbers.length - 10})` : ""}`;
}
