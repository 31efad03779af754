import { dayWords, valueWords } from "../words/name-words.ts";
import { likeOther, type OperatorWords, type Sayer } from "../words/sayer.ts";
import { text, type ValueWords } from "../words/words.ts";

/** Words of the operators about dates and terms. */
export const dateWords: Readonly<Record<string, OperatorWords>> = {
  "date.add": ([day, count, unit, end], say) => shifted(day, count, unit, end, 1, say),
  "date.sub": ([day, count, unit, end], say) => shifted(day, count, unit, end, -1, say),
  "date.diff": ([from, to, unit], say) => {
    const days = text(`${UNITS.pl(unit).many}`, `${UNITS.en(unit)}s`);
    return between(
      `liczba pełnych ${days.pl}`,
      `liczby pełnych ${days.pl}`,
      `the number of full ${days.en}`,
      from,
      to,
      say,
    );
  },
  ageAt: ([born, day], say) => {
    const [birth, on] = [dayOf(born, say), dayOf(day, say)];
    const rest = text(
      `w latach ukończonych ${placed(on).pl} osoby urodzonej ${placed(birth).pl}`,
      `in full years on ${placed(on).en} of a person born on ${placed(birth).en}`,
    );
    return valueWords("number", ["wiek", "wieku"], rest, "the age");
  },
  "workdays.add": ([day, count], say) => {
    const start = dayOf(day, say);
    const number = say.value(count);
    return dayWords(
      text(
        `po upływie ${number.of.pl} ${count === 1 ? "dnia roboczego" : "dni roboczych"} od ${start.of.pl}`,
        `${number.name.en} working ${count === 1 ? "day" : "days"} after ${start.of.en}`,
      ),
    );
  },
  "workdays.between": ([from, to], say) =>
    between("liczba dni roboczych", "liczby dni roboczych", "the number of working days", from, to, say),
  deadline: ([day, count, unit], say) => {
    const start = dayOf(day, say);
    const back = typeof count === "number" && count < 0;
    const many = counted(
      typeof count === "number" ? Math.abs(count) : count,
      unit,
      back ? "accusative" : "genitive",
      say,
    );
    const law = text("(licząc jak w art. 57 k.p.a.)", "(counted as KPA art. 57 has it)");
    return dayWords(
      back
        ? text(
            `na ${many.pl} przed ${beforeOf(start).pl} ${law.pl}`,
            `${many.en} before ${start.of.en} ${law.en}`,
          )
        : text(
            `po upływie ${many.pl} od ${start.of.pl} ${law.pl}`,
            `${many.en} after ${start.of.en} ${law.en}`,
          ),
    );
  },
};

/** Words of the constants written in a rule. */
export const constantWords: Readonly<Record<string, OperatorWords>> = {
  money: ([amount], say) => likeOther(say.value(amount), { kind: "money" }),
  pct: ([percent], say) => likeOther(say.value(percent), { kind: "percent" }),
  date: ([day], say) => likeOther(say.value(day), { kind: "date" }),
  instant: ([instant], say) => likeOther(say.value(instant), { kind: "instant" }),
};

function dayOf(written: unknown, say: Sayer): ValueWords {
  return likeOther(say.value(written), { kind: "date" });
}

function placed({ at, name }: ValueWords): { readonly pl: string; readonly en: string } {
  return at ?? name;
}

function beforeOf({ before, of }: ValueWords): { readonly pl: string; readonly en: string } {
  return before ?? of;
}

function between(
  name: string,
  genitive: string,
  english: string,
  from: unknown,
  to: unknown,
  say: Sayer,
): ValueWords {
  const [start, end] = [dayOf(from, say), dayOf(to, say)];
  const rest = text(`od ${start.of.pl} do ${end.of.pl}`, `from ${start.of.en} to ${end.of.en}`);
  return valueWords("number", [name, genitive], rest, english);
}

function shifted(
  day: unknown,
  count: unknown,
  unit: unknown,
  end: unknown,
  sign: 1 | -1,
  say: Sayer,
): ValueWords {
  const start = dayOf(day, say);
  const isBack = sign < 0 !== (typeof count === "number" && count < 0);
  const number = typeof count === "number" ? Math.abs(count) : count;
  const many = counted(number, unit, isBack ? "accusative" : "genitive", say);
  const { pl, en } = ENDS[String(end)] ?? text("", "");
  return dayWords(
    isBack
      ? text(`na ${many.pl} przed ${beforeOf(start).pl}${pl}`, `${many.en} before ${start.of.en}${en}`)
      : text(`po upływie ${many.pl} od ${start.of.pl}${pl}`, `${many.en} after ${start.of.en}${en}`),
  );
}

const ENDS: Readonly<Record<string, { readonly pl: string; readonly en: string }>> = {
  down: text(
    " (a gdy miesiąc nie ma takiego dnia: w jego ostatnim dniu)",
    " (or the last day of a month without such a day)",
  ),
  up: text(
    " (a gdy miesiąc nie ma takiego dnia: w pierwszym dniu następnego)",
    " (or the first day after a month without such a day)",
  ),
  error: text(
    " (a gdy miesiąc nie ma takiego dnia, rozstrzyga człowiek)",
    " (where a month has no such day, a person decides)",
  ),
};

interface PolishUnit {
  readonly one: string;
  readonly oneOf: string;
  readonly few: string;
  readonly many: string;
}

const POLISH_UNITS: Readonly<Record<string, PolishUnit>> = {
  day: { one: "dzień", oneOf: "dnia", few: "dni", many: "dni" },
  week: { one: "tydzień", oneOf: "tygodnia", few: "tygodnie", many: "tygodni" },
  month: { one: "miesiąc", oneOf: "miesiąca", few: "miesiące", many: "miesięcy" },
  year: { one: "rok", oneOf: "roku", few: "lata", many: "lat" },
};

const UNITS = {
  pl: (unit: unknown): PolishUnit =>
    POLISH_UNITS[String(unit)] ?? {
      one: String(unit),
      oneOf: String(unit),
      few: String(unit),
      many: String(unit),
    },
  en: (unit: unknown): string => (typeof unit === "string" ? unit : "unit"),
};

/** „3 miesięcy”, „2 lata”: a number of units in a Polish case. */
function counted(count: unknown, unit: unknown, polishCase: "genitive" | "accusative", say: Sayer) {
  const { name, of } = say.value(count);
  const { one, oneOf, few, many } = UNITS.pl(unit);
  const english = `${name.en} ${UNITS.en(unit)}${count === 1 ? "" : "s"}`;
  if (typeof count !== "number") return text(`${of.pl} ${many}`, english);
  if (polishCase === "genitive") return text(`${name.pl} ${count === 1 ? oneOf : many}`, english);
  const form = new Intl.PluralRules("pl").select(count);
  return text(`${name.pl} ${form === "one" ? one : form === "few" ? few : many}`, english);
}
