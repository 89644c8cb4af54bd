/* Tells the widget which worker does the work: strict pages allow no worker made of text. */
import "./altcha-3.2.2.min.js";
import "./sv.js";
import "./da.js";

globalThis.$altcha.algorithms.set(
  "PBKDF2/SHA-256",
  () => new Worker(new URL("./pbkdf2.js", import.meta.url)),
);
