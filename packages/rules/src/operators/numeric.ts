import type { Call } from "../language/call.ts";
import type { Core } from "../language/core.ts";
import { type NumberType, typeName } from "../language/value-type.ts";

/** The node if it is a number that cannot be absent; a fault otherwise. */
export function numeric(call: Call, node: Core): (Core & { readonly type: NumberType }) | undefined {
  if (node.type.kind !== "number") {
    const name = typeName(node.type);
    return call.fault(
      "OGW126",
      {
        pl: `„${call.op}” liczy na liczbach i kwotach, a jest tu ${name.pl}.`,
        en: `"${call.op}" works on numbers and money, but this is ${name.en}.`,
      },
      {
        pl: "Podaj pole liczbowe albo kwotę („format”: „money”).",
        en: 'Give a number field or money ("format": "money").',
      },
      node.at,
    );
  }
  return call.present(node) as (Core & { readonly type: NumberType }) | undefined;
}

/** The node if it is a number kept exactly: a quotient must be rounded before it is computed with. */
export function exactNumeric(call: Call, node: Core): (Core & { readonly type: NumberType }) | undefined {
  return settled(call, node) === undefined ? undefined : numeric(call, node);
}

/** The node unless it is a number that is not kept exactly. */
export function settled(call: Call, node: Core): Core | undefined {
  return node.type.kind !== "number" || node.type.exact ? node : unrounded(call, node);
}

/** The node unless it is a number that can neither be kept nor compared exactly: a quotient chosen by `if`, say. */
export function comparable(call: Call, node: Core): Core | undefined {
  return node.ratio !== undefined ? node : settled(call, node);
}

function unrounded(call: Call, node: Core): undefined {
  return call.fault(
    "OGW137",
    {
      pl: `Iloraz trzeba zaokrąglić, zanim użyje go „${call.op}”; bez tego wynik nie byłby dokładny.`,
      en: `A quotient must be rounded before "${call.op}" uses it; the result would not be exact otherwise.`,
    },
    {
      pl: 'Napisz {"round": [iloraz, krok, sposób]}, na przykład krok 0.01 i „halfUp”, albo porównaj sam iloraz.',
      en: 'Write {"round": [quotient, step, mode]}, for example step 0.01 and "halfUp", or compare the quotient itself.',
    },
    node.at,
  );
}
