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
