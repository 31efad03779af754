import { factNode } from "../../language/fact-node.ts";
import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import type { ListType } from "../../values/value-type.ts";

/** The item of a list of plain values as a node inside the iterator; a fault for lists of records. */
export function itemValue(use: OperatorUse, list: TypedNode): TypedNode | undefined {
  const { shape } = list.type as ListType;
  const field = shape.fields.get("");
  if (field !== undefined) return factNode(field, 0, list.at);
  return use.fault(
    "OGW126",
    {
      pl: "To lista rekordów, nie zwykłych wartości.",
      en: "This is a list of records, not of plain values.",
    },
    {
      pl: 'Użyj „some” z warunkiem na pole: {"some": [lista, {"===": [{"var": "@.pole"}, …]}]}.',
      en: 'Use "some" with a condition on a field: {"some": [list, {"===": [{"var": "@.field"}, …]}]}.',
    },
    list.at,
  );
}
