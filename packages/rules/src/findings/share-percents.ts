import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";

/**
 * OGW707, a warning: a percentage below one, which is nearly always a share that was meant: 0.05 for 5 %. OGW804, a warning: one
 * of a thousand and more, which is mostly hundredths of a percent or an amount.
 */
export function sharesInRules(nodes: readonly TypedNode[]): readonly Problem[] {
  return nodes.flatMap(({ origin, type, literal, at }) =>
    origin.from === "literal" && (typeof literal === "number" || typeof literal === "string")
      ? odd(type, Number(literal) * 100, at)
      : [],
  );
}

/** The same for the values of parameters. */
export function sharesInParameters(parameters: Iterable<Parameter>): readonly Problem[] {
  return [...parameters].flatMap(({ id, type, values }) => {
    return values.flatMap(({ value }) => odd(type, value, joinPointer("/parameters", id))).slice(0, 1);
  });
}

/** @param value in hundredths of a percent */
function odd(type: ValueType, value: Value, pointer: string): readonly Problem[] {
  if (type.kind !== "number" || type.unit !== "percent" || typeof value !== "number") return [];
  if (value > 0 && value < 100) return share(value / 100, pointer);
  return value >= LEAST_ODD ? manyTimes(value / 100, pointer) : [];
}

/** A thousand percent, in hundredths of one; a plan may be exceeded a few times, ten times is no plan. */
const LEAST_ODD = 100_000;

function share(percent: number, pointer: string): readonly Problem[] {
  const meant = Math.round(percent * 10_000) / 100;
  return [
    problemAt(
      "OGW707",
      pointer,
      {
        pl: `Procenty pisze się jak 5, a nie 0.05: tu stoi ${percent} %, czyli ${percent} zł od 100 zł.`,
        en: `Percentages are written as 5, not as 0.05: this is ${percent} %, which is PLN ${percent} of PLN 100.`,
      },
      {
        pl: `Jeżeli chodziło o ${meant} %, napisz ${meant}.`,
        en: `If ${meant} % was meant, write ${meant}.`,
      },
      "warning",
    ),
  ];
}

function manyTimes(percent: number, pointer: string): readonly Problem[] {
  const times = plain(percent / 100);
  return [
    problemAt(
      "OGW804",
      pointer,
      {
        pl: `${plain(percent)} % to ${times} razy tyle, co całość: od 100 zł wychodzi ${plain(percent)} zł, więc granica, którą to wyznacza, niczego nie ogranicza albo nikogo nie przepuści.`,
        en: `${plain(percent)} % is ${times} times the whole: of PLN 100 it is PLN ${plain(percent)}, so that the bound it sets limits nothing, or lets nobody pass.`,
      },
      {
        pl: `Jeżeli chodziło o ${times} %, napisz ${times}; jeżeli o kwotę, porównaj z nią samą kwotę, bez procentu.`,
        en: `If ${times} % was meant, write ${times}; if an amount was, compare the amount itself, without a percentage.`,
      },
      "warning",
    ),
  ];
}

function plain(value: number): string {
  return String(Math.round(value * 100) / 100);
}
