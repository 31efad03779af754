/** What somebody types into a text field so that it does something where it is shown. None holds a brace, which texts of rules use. */
export const payloads: Readonly<Record<string, string>> = {
  "a CSI sequence that clears the screen": "\u001b[2J\u001b[1;31mX",
  "an OSC 8 link": "\u001b]8;;https://evil.example\u0007click\u001b]8;;\u0007",
  "an OSC title and clipboard": "\u001b]0;title\u0007\u001b]52;c;ZXZpbA==\u0007",
  "C1 controls": "\u009b2J\u0090q\u009c",
  "a carriage return and backspaces": "paid\r\b\b\b\bOK",
  "a forged line": "x\nFORGED: 1000,00\n\r\nFORGED again",
  "line and paragraph separators": "x\u2028FORGED\u2029FORGED\u0085FORGED\u000bFORGED\u000cFORGED",
  "a right-to-left override": "\u202egnp.exe\u202c",
  "isolates and marks": "\u2066a\u2067b\u2068c\u2069\u200e\u200f\u061c",
  "zero-width characters": "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg",
  "tags and fillers that nobody sees": "a\u{e0041}\u{e007f}b\u3164c\u115fd\u180ee\u034ff",
  "a script": "</title></script><script>alert(1)</script>",
  "an attribute": "\" autofocus onfocus=alert(1) x='",
  "an image, a frame, a drawing":
    "<img src=x onerror=alert(1)><iframe srcdoc='<script>alert(1)</script>'></iframe><svg onload=alert(1)>",
  "a comment and CDATA": "<!-- --><![CDATA[<script>alert(1)</script>]]></style><style>*",
  "script and data links":
    "<a href=javascript:alert(1)>x</a> javascript:alert(1) data:text/html,<script>alert(1)</script>",
  "a formula": '=HYPERLINK("https://evil.example","x")',
  "formulas by other signs": "@SUM(1+1)*cmd|'/C calc'!A0",
  "a formula behind a tab": "\t=1+1",
  "a formula behind what nobody sees": "\u200b\u001b=1+1",
  "formulas by wide signs": "\uff1dcmd|'/C calc'!A0",
  "what ends a record, and a line": 'x\u001e\u2028";\r\n1,FORGED,=1',
  "a text of a hundred and fifty letters without a blank": "W".repeat(150),
  Markdown: "![x](javascript:alert(1)) [x](https://evil.example) # Heading | cell |",
};
