// Where the page begins: its fonts and colours, the reader's language, then the page itself.

import "@fontsource-variable/bricolage-grotesque/wght.css";
import "@fontsource-variable/hanken-grotesk/wght.css";
import "./appearance/tokens.css";
import "./appearance/base.css";
import "./appearance/court.css";
import { mount } from "svelte";
import { preferred } from "./language/language";
import { fetchMessages } from "./language/messages";
import { Speech } from "./language/speech.svelte";
import Page from "./Page.svelte";

try {
  const speech = new Speech(await fetchMessages(preferred()));
  mount(Page, { target: document.body, props: { speech } });
} catch (error) {
  console.error(error);
  // Without messages there is but one language to say so in.
  document.body.append("The page could not be loaded; load it again.");
}
