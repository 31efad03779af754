import { valueWords } from "../words/name-words.ts";
import { printLiteral } from "../words/print-literal.ts";
import { likeOther, type OperatorWords, type Sayer } from "../words/sayer.ts";
import { both, text, type ValueKind, type ValueWords } from "../words/words.ts";

/** Words of the operators on numbers and money. */
export const numberWords: Readonly<Record<string, OperatorWords>> = {
  "+": operation(["suma", "sumy"], "the sum", "+"),
  "-": (args, say) => {
    if (args.length > 1) return operation(["różnica", "różnicy"], "the difference", "−")(args, say);
    const words = say.value(args[0]);
    const { pl, en } = words.formula ?? words.name;
    return valueWords(
      words.kind,
      ["liczba przeciwna do", "liczby przeciwnej do"],
      text(words.of.pl, words.of.en),
      "minus",
      { formula: text(`−${pl}`, `−${en}`) },
    );
  },
  "*": operation(["iloczyn", "iloczynu"], "the product", "×", factorKind),
  "/": operation(["iloraz", "ilorazu"], "the quotient", "÷", quotientKind),
  "%": operation(["reszta z dzielenia", "reszty z dzielenia"], "the remainder of", "÷"),
  min: extreme(["najmniejsza z wartości", "najmniejszej z wartości"], "the least of"),
  max: extreme(["największa z wartości", "największej z wartości"], "the greatest of"),
  round: ([value, step, mode], say) => {
    const words = say.value(value);
    return typeof step === "number" || typeof step === "string" ? rounded(words, step, mode) : undefined;
  },
  share: (args, say) => {
    const [part, whole] = say.values(args);
    if (part === undefined || whole === undefined) return undefined;
    return valueWords(
      "percent",
      ["stosunek", "stosunku"],
      text(`${part.of.pl} do ${whole.of.pl}`, `${part.of.en} in ${whole.of.en}`),
      "the share of",
    );
  },
  pctOf: ([percent, base, mode], say) => {
    const [rate, whole] = [likeOther(say.value(percent), { kind: "percent" }), say.value(base)];
    const name = text(`${rate.name.pl} ${whole.of.pl}`, `${rate.name.en} of ${whole.of.en}`);
    const words: ValueWords = { is: "value", kind: whole.kind, name, of: name, isAmount: true };
    return mode === "exact" ? words : rounded(words, whole.kind === "money" ? "0.01" : 1, mode);
  },
  bands: ([amount, scale, mode], say) => {
    const base = say.value(amount);
    if (!Array.isArray(scale)) return undefined;
    const rest = both(
      (lang) => `${lang === "pl" ? "od" : "of"} ${base.of[lang]}: ${bandsOf(scale, base, lang)}`,
    );
    return rounded(
      valueWords(base.kind, ["kwota liczona progami", "kwoty liczonej progami"], rest, "the graded amount"),
      base.kind === "money" ? "0.01" : 1,
      mode,
    );
  },
};

function bandsOf(scale: readonly unknown[], base: ValueWords, lang: "pl" | "en"): string {
  const parts = scale.map((band: unknown) => {
    const [limit, rate] = (Array.isArray(band) ? band : []) as [string | number | null, string | number];
    const percent = printLiteral(rate ?? "?", { kind: "percent" })[lang];
    if (limit === null) return lang === "pl" ? `${percent} reszty` : `${percent} of the rest`;
    const shown = printLiteral(limit ?? "?", base)[lang];
    return lang === "pl" ? `${percent} części do ${shown}` : `${percent} of the part up to ${shown}`;
  });
  return parts.join(", ");
}

type KindOf = (args: readonly ValueWords[]) => ValueKind;

function operation(
  names: readonly [string, string],
  english: string,
  sign: string,
  kindOf: KindOf = firstKind,
): OperatorWords {
  return (args, say) => {
    const parts = sign === "×" || sign === "÷" ? besides(args, say) : say.values(args);
    const formula = both(
      (lang) => `(${parts.map((part) => (part.formula ?? part.name)[lang]).join(` ${sign} `)})`,
    );
    return valueWords(kindOf(parts), names, formula, english, { formula });
  };
}

/** Factors need not be of one kind: a number beside money stays a number. */
function besides(args: readonly unknown[], say: Sayer): readonly ValueWords[] {
  return args.map((arg) => say.value(arg));
}

function firstKind(parts: readonly ValueWords[]): ValueKind {
  return parts[0]?.kind ?? "number";
}

function factorKind(parts: readonly ValueWords[]): ValueKind {
  return parts.find(({ kind }) => kind === "money")?.kind ?? firstKind(parts);
}

function quotientKind([part, whole]: readonly ValueWords[]): ValueKind {
  return part !== undefined && part.kind === whole?.kind ? "number" : (part?.kind ?? "number");
}

function extreme(names: readonly [string, string], english: string): OperatorWords {
  return (args, say) => {
    const parts = say.values(args);
    const all = both((lang) => `(${parts.map(({ name }) => name[lang]).join("; ")})`);
    return valueWords(firstKind(parts), names, all, english, {
      formula: text(`${names[0]} ${all.pl}`, `${english} ${all.en}`),
    });
  };
}

const MODES: Readonly<
  Record<string, { readonly pl: (to: string) => string; readonly en: (to: string) => string }>
> = {
  down: { pl: (to) => `w dół do wielokrotności ${to}`, en: (to) => `down to a multiple of ${to}` },
  up: { pl: (to) => `w górę do wielokrotności ${to}`, en: (to) => `up to a multiple of ${to}` },
  halfUp: {
    pl: (to) => `do najbliższej wielokrotności ${to}, połówki w górę`,
    en: (to) => `to the nearest multiple of ${to}, halves up`,
  },
  halfEven: {
    pl: (to) => `do najbliższej wielokrotności ${to}, połówki do parzystej`,
    en: (to) => `to the nearest multiple of ${to}, halves to the even one`,
  },
};

/** A value with how it is rounded: „… (po zaokrągleniu w dół, do wielokrotności 100,00 zł)”. */
export function rounded(words: ValueWords, step: number | string, mode: unknown): ValueWords {
  const { kind, isAmount } = words;
  const to = printLiteral(step, { kind: kind === "money" || kind === "percent" ? kind : "number" });
  const way = MODES[String(mode)];
  if (way === undefined) return words;
  const added = text(` (po zaokrągleniu ${way.pl(to.pl)})`, ` (rounded ${way.en(to.en)})`);
  const name = text(words.name.pl + added.pl, words.name.en + added.en);
  return {
    is: "value",
    kind,
    name,
    of: text(words.of.pl + added.pl, words.of.en + added.en),
    ...(isAmount === undefined ? {} : { isAmount }),
  };
}
