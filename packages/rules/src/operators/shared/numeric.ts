import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { NumberType } from "../../values/value-type.ts";
import { wrongType } from "./wrong-type.ts";

/** The node if it is a number that cannot be absent; a fault otherwise. */
export function numeric(
  use: OperatorUse,
  node: TypedNode,
): (TypedNode & { readonly type: NumberType }) | undefined {
  if (node.type.kind !== "number") {
    return wrongType(
      use,
      node,
      { pl: "liczby albo kwoty", en: "a number or money" },
      {
        pl: "Podaj pole liczbowe albo kwotę („format”: „money”).",
        en: 'Give a number field or money ("format": "money").',
      },
    );
  }
  return use.present(node) as (TypedNode & { readonly type: NumberType }) | undefined;
}

/** The node if it is a number kept exactly: a quotient must be rounded before it is computed with. */
export function exactNumeric(
  use: OperatorUse,
  node: TypedNode,
): (TypedNode & { readonly type: NumberType }) | undefined {
  return settled(use, node) === undefined ? undefined : numeric(use, node);
}

/** The node unless it is a number that is not kept exactly. */
export function settled(use: OperatorUse, node: TypedNode): TypedNode | undefined {
  return node.type.kind !== "number" || node.type.exact ? node : unrounded(use, node);
}

/** The node unless it is a number that can neither be kept nor compared exactly: a quotient chosen by `if`, say. */
export function comparable(use: OperatorUse, node: TypedNode): TypedNode | undefined {
  return node.ratio !== undefined ? node : settled(use, node);
}

function unrounded(use: OperatorUse, node: TypedNode): undefined {
  return use.fault(
    "OGW137",
    {
      pl: `Iloraz trzeba zaokrąglić, zanim użyje go „${use.op}”; bez tego wynik nie byłby dokładny.`,
      en: `A quotient must be rounded before "${use.op}" uses it; the result would not be exact otherwise.`,
    },
    {
      pl: 'Napisz {"round": [iloraz, 0.01, "halfUp"]} albo porównaj sam iloraz.',
      en: 'Write {"round": [quotient, 0.01, "halfUp"]}, or compare the quotient itself.',
    },
    node.at,
  );
}
