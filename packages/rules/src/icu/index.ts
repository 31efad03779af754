/**
 * The parser of ICU messages, for a page whose programme was published without compiled messages.
 *
 * @module @opus/grant-rules/icu
 */
export { icuMessages } from "../messages/icu-messages.ts";
export type { MessageFault, MessageSource } from "../messages/message-source.ts";
