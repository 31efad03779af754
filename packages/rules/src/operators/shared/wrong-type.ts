import type { LocalisedText } from "../../errors/index.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { typeName } from "../../values/value-type.ts";

/**
 * Tells of an operand of another type than the operator needs.
 *
 * @param needs what it needs, as in `"date" needs a date`: in Polish in the genitive
 */
export function wrongType(
  use: OperatorUse,
  { type, at }: TypedNode,
  needs: LocalisedText,
  remedy: LocalisedText,
): undefined {
  const is = typeName(type);
  return use.fault(
    "OGW126",
    {
      pl: `„${use.op}” potrzebuje ${needs.pl}, a jest tu ${is.pl}.`,
      en: `"${use.op}" needs ${needs.en}, but this is ${is.en}.`,
    },
    remedy,
    at,
  );
}
