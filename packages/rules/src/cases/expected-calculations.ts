import { CALCULATION_TYPES } from "../calculations/calculation-document.ts";
import type { CalculationInfo } from "../calculations/calculation-info.ts";
import { didYouMean, joinPointer } from "../document/index.ts";
import { isPlainObject } from "../document/plain-object.ts";
import { describeValue, type Problem } from "../errors/index.ts";
import { problemAt } from "../errors/problem-at.ts";
import { listed, meant } from "../errors/remedy-words.ts";
import { plainValue } from "../explain/stored-value.ts";
import type { Facts } from "../facts/facts.ts";
import type { ReasonOperand, StoredValue } from "../outcome/rule-outcome.ts";
import type { CompiledRuleSet, DraftRuleSet } from "../rule-set/compiled-rule-set.ts";
import { readScalar } from "../values/read-scalar.ts";
import { plainNumber } from "../values/value-type.ts";
import type { CalculationResult } from "./rule-case.ts";

/** Finds what is wrong with the calculations that a case expects. */
export function expectedCalculationFaults(
  written: unknown,
  at: string,
  { calculations }: CompiledRuleSet,
): readonly Problem[] {
  if (written === undefined) return [];
  if (!isPlainObject(written))
    return [
      problemAt(
        "OGW146",
        at,
        {
          pl: "„calculations” to obiekt: nazwa → wartość.",
          en: '"calculations" is an object: name → value.',
        },
        { pl: 'Na przykład {"ownNeeded": "1000.00"}.', en: 'For example {"ownNeeded": "1000.00"}.' },
      ),
    ];
  const known = calculations.filter(({ of }) => of === undefined);
  return Object.entries(written).flatMap(([name, value]) => {
    const info = known.find(({ id }) => id === name);
    const pointer = joinPointer(at, name);
    if (info === undefined) {
      const names = known.map(({ id }) => id);
      return problemAt(
        "OGW146",
        pointer,
        { pl: `Nie ma obliczenia „${name}”.`, en: `There is no calculation "${name}".` },
        meant(didYouMean(name, names), {
          pl: `Obliczenia: ${listed(names)}.`,
          en: `Calculations: ${listed(names)}.`,
        }),
      );
    }
    return isValueOf(info, value) ? [] : wrongValue(info, value, pointer);
  });
}

/** The calculations that a case expects, with what they gave. */
export function calculationResults(
  ruleSet: DraftRuleSet,
  facts: Facts,
  expected: Readonly<Record<string, StoredValue>>,
  on: string | undefined,
): readonly CalculationResult[] {
  return Object.entries(expected).map(([calculation, written]) => {
    const info = ruleSet.calculations.find(({ id }) => id === calculation) as CalculationInfo;
    const { value } = ruleSet.calculate(facts, calculation, on === undefined ? {} : { on });
    const wanted = storedOf(info, written);
    return { calculation, expected: wanted, actual: value, passed: gave(value) === wanted };
  });
}

/** What a case can compare: a personal value is not told, so it is as none. */
function gave({ value }: ReasonOperand): StoredValue {
  return value ?? null;
}

/** What is written, in the one way in which values are told; undefined when it is of another type. */
function storedOf({ type }: CalculationInfo, written: unknown): StoredValue {
  if (written === null) return null;
  if (type === "number") return written as StoredValue;
  const wanted = CALCULATION_TYPES[type];
  const money = type === "money" && typeof written === "number" ? String(written) : written;
  const value = readScalar(wanted, money);
  return value === undefined ? null : plainValue(wanted, value);
}

function isValueOf(info: CalculationInfo, written: unknown): boolean {
  if (written === null) return true;
  if (info.type === "number") return readScalar(plainNumber(1_000_000), written) !== undefined;
  return storedOf(info, written) !== null;
}

function wrongValue({ id, type }: CalculationInfo, written: unknown, pointer: string): Problem {
  return problemAt(
    "OGW146",
    pointer,
    {
      pl: `${describeValue(written, "pl")} nie jest wartością obliczenia „${id}” typu ${type}.`,
      en: `${describeValue(written)} is no value of the calculation "${id}" of type ${type}.`,
    },
    {
      pl: "Kwoty pisz „1000.00”, daty „2026-03-01”; null znaczy, że wartości nie ma.",
      en: 'Write money "1000.00", dates "2026-03-01"; null says that there is no value.',
    },
  );
}
