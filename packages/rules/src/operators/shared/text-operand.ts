import type { OperatorUse } from "../../language/operator-use.ts";
import type { TypedNode } from "../../language/typed-node.ts";
import { wrongType } from "./wrong-type.ts";

/** The node if it is a text that cannot be absent; a fault otherwise. */
export function textOperand(use: OperatorUse, node: TypedNode): TypedNode | undefined {
  return node.type.kind === "text" ? use.present(node) : noText(use, node);
}

/** Tells of what is no text where an operator needs one. */
export function noText(use: OperatorUse, node: TypedNode): undefined {
  return wrongType(
    use,
    node,
    { pl: "tekstu", en: "a text" },
    { pl: "Podaj pole tekstowe.", en: "Give a text field." },
  );
}
