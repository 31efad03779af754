import type { LocalisedText, Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { decisionTableLimits } from "../limits/decision-table-limits.ts";
import { beyondLimit } from "../limits/limit.ts";
import { Coverage, type Effort, type Point } from "./coverage.ts";
import type { DecisionTable } from "./table.ts";

/**
 * Finds what a table leaves open or says twice: values that no row fits (OGW764), two rows that fit the same values
 * (OGW765), rows that never decide (OGW766), an "otherwise" that is never reached (OGW769, a warning).
 *
 * @returns whether the rows fit every value there can be
 */
export function checkCoverage(table: DecisionTable, effort: Effort, problems: Problem[]): boolean {
  const coverage = new Coverage(table, effort);
  for (const [index, { at }] of table.rows.entries())
    if (coverage.isEmpty(index))
      problems.push(
        neverFits(at, {
          pl: "Do tego wiersza nie pasuje żadna odpowiedź, którą przyjmuje formularz.",
          en: "No answer that the form takes fits this row.",
        }),
      );
  const isClear =
    table.hit === "unique"
      ? withoutOverlaps(table, coverage, problems)
      : withoutDeadRows(table, coverage, problems);
  const gap = isClear ? coverage.gap() : "tooHard";
  if (!isClear) return false;
  if (gap === "tooHard") {
    // What the rows leave open is for "otherwise" to say, however hard it is to find.
    if (table.otherwise !== undefined) return false;
    problems.push(beyondLimit(decisionTableLimits.steps, table.at));
    return false;
  }
  if (gap === "covered" && table.otherwise !== undefined) problems.push(neverOtherwise(table.otherwise.at));
  if (gap !== "covered" && table.otherwise === undefined)
    problems.push(gapAt(table, exampleOf(table, coverage, gap.found)));
  return gap === "covered";
}

function withoutOverlaps({ rows, columns }: DecisionTable, coverage: Coverage, problems: Problem[]): boolean {
  let isClear = true;
  for (const [later, { at }] of rows.entries()) {
    const earlier = rows.findIndex(
      (_, index) => index < later && coverage.shared(index, later) !== undefined,
    );
    const point = earlier < 0 ? undefined : coverage.shared(earlier, later);
    if (point === undefined) continue;
    isClear = false;
    const shown = exampleOf({ columns }, coverage, point);
    problems.push(
      problemAt(
        "OGW765",
        at,
        {
          pl: `Ten wiersz i wiersz ${earlier + 1} pasują oba do: ${shown.pl}.`,
          en: `This row and row ${earlier + 1} both fit: ${shown.en}.`,
        },
        {
          pl: 'Rozdziel komórki albo napisz "hit": "first", wtedy rozstrzyga wcześniejszy wiersz.',
          en: 'Set the cells apart, or write "hit": "first", so that the earlier row decides.',
        },
      ),
    );
  }
  return isClear;
}

function withoutDeadRows(
  { rows, at: place }: DecisionTable,
  coverage: Coverage,
  problems: Problem[],
): boolean {
  for (const [index, { at }] of rows.entries()) {
    if (coverage.isEmpty(index)) continue;
    const own = coverage.own(index);
    if (own === "tooHard") {
      problems.push(beyondLimit(decisionTableLimits.steps, place));
      return false;
    }
    if (own === "covered")
      problems.push(
        neverFits(at, {
          pl: "Ten wiersz nigdy nie rozstrzyga: do wszystkiego, co do niego pasuje, pasują wcześniejsze.",
          en: "This row never decides: earlier rows fit all that it fits.",
        }),
      );
  }
  return true;
}

function neverFits(at: string, message: LocalisedText): Problem {
  return problemAt("OGW766", at, message, {
    pl: "Usuń wiersz, popraw jego komórki albo przesuń go wyżej.",
    en: "Remove the row, correct its cells, or move it up.",
  });
}

function neverOtherwise(at: string): Problem {
  return problemAt(
    "OGW769",
    at,
    {
      pl: "Wiersze pasują już do wszystkiego, więc „otherwise” nigdy nie rozstrzyga.",
      en: 'The rows fit everything already, so "otherwise" never decides.',
    },
    {
      pl: "Usuń „otherwise” albo sprawdź, czy wiersz nie obejmuje za dużo.",
      en: 'Remove "otherwise", or see whether a row takes in too much.',
    },
    "warning",
  );
}

function gapAt({ at }: DecisionTable, shown: LocalisedText): Problem {
  return problemAt(
    "OGW764",
    at,
    { pl: `Do tego nie pasuje żaden wiersz: ${shown.pl}.`, en: `No row fits this: ${shown.en}.` },
    { pl: "Dodaj wiersz albo „otherwise”.", en: 'Add a row, or "otherwise".' },
  );
}

/** The values of a point, column by column: „Rodzaj”: „grupa”; „Kwota”: 3 000,00 zł. */
function exampleOf(
  { columns }: Pick<DecisionTable, "columns">,
  { atoms }: Coverage,
  point: Point,
): LocalisedText {
  const shown = columns.map(({ title }, index) => ({
    title,
    value: atoms[index]?.example(point[index] ?? 0) ?? { pl: "", en: "" },
  }));
  return {
    pl: shown.map(({ title, value }) => `„${title.pl}”: ${value.pl}`).join("; "),
    en: shown.map(({ title, value }) => `“${title.en}”: ${value.en}`).join("; "),
  };
}
