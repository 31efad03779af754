/** What a case asks for and a use cannot give. */
export const UNBOUND: unique symbol = Symbol("unbound");
