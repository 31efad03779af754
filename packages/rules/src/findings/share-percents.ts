import { joinPointer } from "../document/index.ts";
import type { Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import type { TypedNode } from "../language/typed-node.ts";
import type { Parameter } from "../parameters/parameter.ts";
import type { Value } from "../values/value.ts";
import type { ValueType } from "../values/value-type.ts";

/** OGW707, a warning: a percentage below one, which is nearly always a share that was meant: 0.05 for 5 %. */
export function sharesInRules(nodes: readonly TypedNode[]): readonly Problem[] {
  return nodes.flatMap(({ origin, type, literal, at }) =>
    origin.from === "literal" && (typeof literal === "number" || typeof literal === "string")
      ? share(percentBelowOne(type, Number(literal) * 100), at)
      : [],
  );
}

/** The same for the values of parameters. */
export function sharesInParameters(parameters: Iterable<Parameter>): readonly Problem[] {
  return [...parameters].flatMap(({ id, type, values }) => {
    const first = values.map(({ value }) => percentBelowOne(type, value)).find((one) => one !== undefined);
    return share(first, joinPointer("/parameters", id));
  });
}

function percentBelowOne(type: ValueType, value: Value): number | undefined {
  if (type.kind !== "number" || type.unit !== "percent" || typeof value !== "number") return undefined;
  return value > 0 && value < 100 ? value / 100 : undefined;
}

function share(percent: number | undefined, pointer: string): readonly Problem[] {
  if (percent === undefined) return [];
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
